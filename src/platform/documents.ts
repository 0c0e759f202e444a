import { acceptImage } from './images.ts';

/** What people may join to a page, by the extension under which it is kept; pictures are made anew without their hidden data. */
export const documentTypes: Record<string, string> = {
  picture: 'image/webp',
  pdf: 'application/pdf',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odp: 'application/vnd.oasis.opendocument.presentation',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  csv: 'text/csv; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
};

const mostBytes = 10_000_000;

export type Accepted = { ok: { bytes: Uint8Array; extension: string } } | { refused: 'size' | 'type' };

/** Looks at what the file is, not at what it calls itself; the name only chooses between files that begin alike. */
export async function acceptDocument(bytes: Uint8Array, name: string): Promise<Accepted> {
  if (bytes.byteLength > mostBytes) return { refused: 'size' };
  const said = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (begins(bytes, '%PDF-')) return { ok: { bytes, extension: 'pdf' } };
  if (begins(bytes, 'PK\u0003\u0004')) return zipped.has(said) ? { ok: { bytes, extension: said } } : { refused: 'type' };
  if (['csv', 'txt'].includes(said)) return isText(bytes) ? { ok: { bytes, extension: said } } : { refused: 'type' };
  const picture = await acceptImage(bytes);
  return 'ok' in picture ? { ok: { bytes: picture.ok.webp, extension: 'picture' } } : { refused: 'type' };
}

const zipped = new Set(['odt', 'ods', 'odp', 'docx', 'xlsx', 'pptx']);

function begins(bytes: Uint8Array, sign: string): boolean {
  return [...sign].every((letter, i) => bytes[i] === letter.charCodeAt(0));
}

function isText(bytes: Uint8Array): boolean {
  if (bytes.includes(0)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
