/** Bytes as Node's own functions take them; the types that the library gives out do without Node's. */
export const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** A path, in bytes where its name is no UTF-8, as it can be opened. */
export const openable = (path: string | Uint8Array): string | Buffer =>
  typeof path === 'string' ? path : asBuffer(path);
