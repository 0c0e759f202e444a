import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';

/**
 * A request to read (GET, HEAD) as the pages see it. Address, method and single headers are read where they stand; whatever else
 * is asked for comes from a whole `Request`, made then: to make one for each page costs more than most of their words.
 */
export function readingOf(req: IncomingMessage, res: ServerResponse, origin: string): Request {
  return new Reading(req, res, origin) as Reading & Request;
}

class LightHeaders {
  readonly raw: IncomingHttpHeaders;
  #whole: Headers | undefined;

  constructor(raw: IncomingHttpHeaders) {
    this.raw = raw;
  }

  get(name: string): string | null {
    const value = this.raw[name.toLowerCase()];
    return value === undefined ? null : String(value);
  }

  has(name: string): boolean {
    return this.raw[name.toLowerCase()] !== undefined;
  }

  whole(): Headers {
    const entries = Object.entries(this.raw).map(([name, value]) => [name, String(value)] as [string, string]);
    return (this.#whole ??= new Headers(entries));
  }
}

class Reading {
  readonly url: string;
  readonly method: string;
  readonly headers: LightHeaders & Headers;
  readonly #res: ServerResponse;
  #whole: Request | undefined;

  constructor(req: IncomingMessage, res: ServerResponse, origin: string) {
    this.url = origin + (req.url ?? '/');
    this.method = req.method ?? 'GET';
    this.headers = new LightHeaders(req.headers) as LightHeaders & Headers;
    this.#res = res;
  }

  whole(): Request {
    return (this.#whole ??= new Request(this.url, { method: this.method, headers: this.headers.whole(), signal: goneSignal(this.#res) }));
  }
}

restFromWhole(LightHeaders.prototype, Headers.prototype);
restFromWhole(Reading.prototype, Request.prototype);

/** Says that the reader has left before the end. */
function goneSignal(res: ServerResponse): AbortSignal {
  const controller = new AbortController();
  const leave = () => void (res.writableEnded || controller.abort());
  if (res.closed) leave();
  else res.once('close', leave);
  return controller.signal;
}

/** What the light one does not know itself, the whole one does. */
function restFromWhole<T extends object>(light: { whole(): T }, full: T): void {
  for (const name of Reflect.ownKeys(full)) {
    if (Object.hasOwn(light, name)) continue;
    Object.defineProperty(light, name, {
      get(this: { whole(): T }) {
        const whole = this.whole();
        const value: unknown = Reflect.get(whole, name, whole);
        return typeof value === 'function' ? value.bind(whole) : value;
      },
    });
  }
  Object.setPrototypeOf(light, full);
}
