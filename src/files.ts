/** A file as it was found: its path inside the content root, with `/`, and its bytes. */
export interface FileBytes {
  path: string
  bytes: Uint8Array
}

/** A file whose bytes have been found to be good text. */
export interface SourceFile {
  path: string
  text: string
}
