import assert from 'node:assert/strict';
import { test } from 'node:test';
import sharp from 'sharp';
import type { Sharp } from 'sharp';
import { acceptImage, maxImageBytes } from './images.ts';

function picture(width: number, height: number): Sharp {
  return sharp({ create: { width, height, channels: 3, background: '#4a7' } });
}

async function accepted(bytes: Uint8Array) {
  const result = await acceptImage(bytes);
  assert.ok('ok' in result);
  return result.ok;
}

test('every accepted type becomes WebP', async () => {
  const source = picture(40, 20);
  const all = [source.clone().jpeg(), source.clone().png(), source.clone().webp(), source.clone().gif(), source.clone().avif()];
  for (const made of all) {
    const { webp, width, height, small } = await accepted(await made.toBuffer());
    const { format } = await sharp(webp).metadata();
    assert.deepEqual({ format, width, height }, { format: 'webp', width: 40, height: 20 });
    assert.equal((await sharp(small).metadata()).width, 40);
  }
});

test('a photograph loses its place and its camera, and stands upright', async () => {
  const exif = { IFD0: { Make: 'Camera', Model: 'One' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '50/1 51/1 0/1' } };
  const photo = await picture(60, 30).withExif(exif).withMetadata({ orientation: 6 }).jpeg().toBuffer();
  const before = await sharp(photo).metadata();
  assert.equal(before.orientation, 6);
  assert.equal(before.exif?.includes('Camera'), true);
  const { webp, small, width, height } = await accepted(photo);
  assert.deepEqual([width, height], [30, 60]);
  for (const bytes of [webp, small]) {
    const { exif: left, icc, iptc, xmp, orientation } = await sharp(bytes).metadata();
    assert.deepEqual([left, icc, iptc, xmp, orientation], [undefined, undefined, undefined, undefined, undefined]);
  }
});

test('a large image is reduced', async () => {
  const { webp, small, width, height } = await accepted(await picture(2000, 1000).jpeg().toBuffer());
  assert.deepEqual([width, height], [1600, 800]);
  assert.equal((await sharp(webp).metadata()).width, 1600);
  assert.equal((await sharp(small).metadata()).width, 480);
});

test('what is not an image of these types is refused', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>';
  const texts = ['hello, I am photo.jpg', svg, `<?xml version="1.0"?>${svg}`, '', '\xFF\xD8\xFF but no more', '%PDF-1.7'];
  for (const text of texts) assert.deepEqual(await acceptImage(Buffer.from(text, 'latin1')), { refused: 'image.type' });
  assert.deepEqual(await acceptImage(await picture(9, 9).tiff().toBuffer()), { refused: 'image.type' });
});

test('a truncated image is refused', async () => {
  const noise = sharp({
    create: { width: 300, height: 300, channels: 3, background: '#000', noise: { type: 'gaussian', mean: 128, sigma: 40 } },
  });
  for (const made of [noise.clone().jpeg(), noise.clone().png()]) {
    const whole = await made.toBuffer();
    assert.deepEqual(await acceptImage(whole.subarray(0, whole.length / 2)), { refused: 'image.type' });
  }
});

test('an image too heavy or too wide is refused', async () => {
  assert.deepEqual(await acceptImage(new Uint8Array(maxImageBytes + 1)), { refused: 'image.size' });
  const wide = await picture(10_000, 5_001).png().toBuffer();
  assert.deepEqual(await acceptImage(wide), { refused: 'image.dimensions' });
});
