import * as vscode from 'vscode';

/**
 * The text of a file that no editor holds: UTF-8, UTF-16 with its byte order mark, or else Windows-1252. Never fails. The
 * server, which reads those of the disk, knows UTF-16 without its mark too, and UTF-8 that is damaged.
 */
export async function decode(bytes: Uint8Array): Promise<string> {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // By VS Code, as the decoder of some releases of Node reads Latin-1 instead.
    return await vscode.workspace.decode(bytes, { encoding: 'windows1252' });
  }
}
