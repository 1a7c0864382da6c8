// Preloaded into the VS Code server: a launcher that was killed outright could not stop it.
process.on('disconnect', () => process.exit(0));
