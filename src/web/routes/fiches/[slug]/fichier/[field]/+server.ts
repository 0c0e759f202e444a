import { eyesOf } from '../../../../../../commons/may.ts';
import { fileOf } from '../../../../../../commons/views/card.ts';
import { documentTypes } from '../../../../../../platform/documents.ts';
import { foundOr404, gatheringHere } from '../../../../../gathering/front.ts';
import type { RequestHandler } from './$types';

/** A file that a card holds, for those who see its field; to be saved, never shown inside the site. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const gathering = gatheringHere(locals);
  const eyes = eyesOf(locals.person, gathering);
  const { file, label } = foundOr404(locals, await fileOf(locals.app, gathering, params.slug, params.field, eyes));
  const extension = file.split('.').at(-1) ?? '';
  const type = foundOr404(locals, documentTypes[extension]);
  const bytes = foundOr404(locals, await locals.app.files.read(file));
  const name = nameOf(label, extension === 'picture' ? 'webp' : extension);
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'cache-control': 'private, no-cache',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    },
  });
};

function nameOf(label: string, extension: string): string {
  const plain = label.replace(/[/\\:*?"<>|]+/g, ' ').trim() || 'document';
  return plain.toLowerCase().endsWith(`.${extension}`) ? plain : `${plain}.${extension}`;
}
