import type { TypedFields } from './kept.ts';

/** A form as it came: whole, or broken off, with the fields that could be read. */
type Received = { ok: FormData } | { cut: TypedFields };
type Coming = Pick<Request, 'headers' | 'body'>;

/** Thrown inside an act that reads its form, since no act may go on with half of it. */
export class CutForm extends Error {
  readonly typed: TypedFields;

  constructor(typed: TypedFields) {
    super('a form came broken off');
    this.typed = typed;
  }
}

/** From here on this request gives its form whole, or throws a `CutForm`. */
export function guardForm(request: Request): void {
  if (!isMultipart(request.headers)) return;
  Object.defineProperty(request, 'formData', {
    async value() {
      const received = await receivedForm(request);
      if ('cut' in received) throw new CutForm(received.cut);
      return received.ok;
    },
  });
}

/** A limit of the house passed on the way is thrown as it is: such a body is not broken off. */
export async function receivedForm({ headers, body }: Coming): Promise<Received> {
  const { bytes, whole } = await bytesOf(body);
  const type = headers.get('content-type') ?? '';
  if (whole) {
    try {
      return { ok: await new Response(bytes, { headers: { 'content-type': type } }).formData() };
    } catch {
      // Read below as far as it goes.
    }
  }
  return { cut: isMultipart(headers) ? fieldsIn(bytes, type) : [] };
}

function isMultipart(headers: Headers): boolean {
  return /^multipart\/form-data\b/i.test(headers.get('content-type') ?? '');
}

async function bytesOf(body: Request['body']): Promise<{ bytes: Buffer<ArrayBuffer>; whole: boolean }> {
  const pieces: Uint8Array[] = [];
  try {
    for await (const piece of body ?? []) pieces.push(piece);
  } catch (error) {
    if (error instanceof Error && 'status' in error) throw error;
    return { bytes: Buffer.concat(pieces), whole: false };
  }
  return { bytes: Buffer.concat(pieces), whole: true };
}

const lineEnd = '\r\n';
const headEnd = lineEnd + lineEnd;

/** Fields of a body in the format of RFC 7578; the last one may lack its end. Files are left out. */
function fieldsIn(bytes: Buffer, type: string): TypedFields {
  const named = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(type);
  const mark = `--${named?.[1] ?? named?.[2] ?? /^--([^\r\n]{1,70})/.exec(bytes.toString('latin1', 0, 80))?.[1] ?? ''}`;
  const typed: TypedFields = [];
  if (mark === '--') return typed;
  for (let at = bytes.indexOf(mark); at >= 0 && typed.length < 1_000;) {
    const head = bytes.indexOf(headEnd, at);
    const next = bytes.indexOf(lineEnd + mark, at + mark.length);
    if (head < 0) break;
    const said = bytes.toString('utf8', at, head);
    const name = /;\s*name="([^"]*)"/i.exec(said)?.[1];
    const value = bytes.toString('utf8', head + headEnd.length, next < 0 ? bytes.length : next);
    if (name !== undefined && !/;\s*filename\*?=/i.test(said)) typed.push([name, next < 0 ? value.replace(/\r\n$/, '') : value]);
    at = next < 0 ? next : next + lineEnd.length;
  }
  return typed;
}
