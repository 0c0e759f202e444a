import sharp from 'sharp';

export type AcceptedImage = { webp: Uint8Array; width: number; height: number; small: Uint8Array };
export type ImageRefusal = 'image.type' | 'image.size' | 'image.dimensions';

export const maxImageBytes = 10 * 1024 * 1024;
const maxPixels = 50_000_000;
const maxSide = 1600;
const smallWidth = 480;

/**
 * An image sent by a person, made ours: upright, at most 1600 pixels a side, WebP, without what it told of its author
 * (place, camera, date). `small` is at most 480 pixels wide. An animation keeps its first picture.
 */
export async function acceptImage(bytes: Uint8Array): Promise<{ ok: AcceptedImage } | { refused: ImageRefusal }> {
  if (bytes.byteLength > maxImageBytes) return { refused: 'image.size' };
  if (!isImage(bytes)) return { refused: 'image.type' };
  const metadata = await open(bytes)
    .metadata()
    .catch(() => undefined);
  if (metadata === undefined || !formats.has(metadata.format)) return { refused: 'image.type' };
  if (metadata.width * metadata.height > maxPixels) return { refused: 'image.dimensions' };
  // A file that cannot be decoded to its end is none of the accepted types.
  const made = await convert(bytes).catch(() => undefined);
  return made === undefined ? { refused: 'image.type' } : { ok: made };
}

const formats = new Set(['jpeg', 'png', 'webp', 'gif', 'heif']);

/** By the first bytes, so that no other decoder ever sees what a stranger sends. */
function isImage(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 32)).toString('latin1');
  if (head.startsWith('\xFF\xD8\xFF') || head.startsWith('\x89PNG\r\n\x1A\n')) return true;
  if (/^GIF8[79]a/.test(head) || /^RIFF[^]{4}WEBP/.test(head)) return true;
  return /^[^]{4}ftyp(?:avi[fs]|mif1|msf1)/.test(head);
}

/** Pixels are counted above, from the file's own header; this keeps the decoder from trusting another one. */
function open(bytes: Uint8Array): ReturnType<typeof sharp> {
  return sharp(bytes, { failOn: 'truncated', limitInputPixels: maxPixels * 2 });
}

async function convert(bytes: Uint8Array): Promise<AcceptedImage> {
  const upright = open(bytes).autoOrient().resize({ width: maxSide, height: maxSide, fit: 'inside', withoutEnlargement: true });
  const { data, info } = await upright.webp({ quality: 80 }).toBuffer({ resolveWithObject: true });
  const small = await sharp(data).resize({ width: smallWidth, withoutEnlargement: true }).webp({ quality: 80 }).toBuffer();
  return { webp: data, width: info.width, height: info.height, small };
}
