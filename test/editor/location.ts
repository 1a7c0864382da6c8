// Mocha's build for browsers reads the page's address when it is loaded; a worker may have none.
(globalThis as { location?: unknown }).location ??= { search: '', pathname: '' };

export {};
