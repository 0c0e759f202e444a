import { lookup } from 'node:dns/promises';
import type { LookupAddress } from 'node:dns';
import { request as requestPlain } from 'node:http';
import type { IncomingMessage, RequestOptions } from 'node:http';
import { request as requestTls } from 'node:https';
import { isIP } from 'node:net';
import type { LookupFunction } from 'node:net';
import { isPublicAddress } from './addresses.ts';

export type OutgoingOptions = {
  method?: 'GET' | 'HEAD' | 'POST';
  headers?: Record<string, string>;
  body?: string | Uint8Array;
  /** For the whole exchange, redirects included; 10 seconds by default. */
  timeoutMs?: number;
  /** Of the answer's body, as received; 2 MiB by default. */
  maxBytes?: number;
  /** Lets the host of `url` be this machine or a neighbour, for an address that an administrator chose. Redirects to other hosts stay guarded. */
  allowPrivate?: 'yes';
};

export type OutgoingRefusal = 'url' | 'address' | 'redirects' | 'size' | 'time' | 'network';
export type Answer = { status: number; headers: Record<string, string>; body: Uint8Array; url: string };
export type Outgoing = { ok: Answer } | { refused: OutgoingRefusal };

const maxRedirects = 3;
const defaultTimeout = 10_000;
const defaultMaxBytes = 2 * 1024 * 1024;

/**
 * The only way out to the web. The name is resolved once, every address it gives must be public, and the connection goes to that address:
 * a name cannot point elsewhere in between. Each redirect goes through the same. Any status is an answer; compressed bodies are not asked for.
 */
export async function guardedFetch(url: string, options: OutgoingOptions = {}): Promise<Outgoing> {
  const signal = AbortSignal.timeout(options.timeoutMs ?? defaultTimeout);
  try {
    return await follow(url, options, signal);
  } catch (error) {
    if (error instanceof Refused) return { refused: error.tag };
    return { refused: signal.aborted ? 'time' : 'network' };
  }
}

/** Carries a refusal out of the streams; never leaves this file. */
class Refused extends Error {
  readonly tag: OutgoingRefusal;

  constructor(tag: OutgoingRefusal) {
    super(tag);
    this.tag = tag;
  }
}

async function follow(first: string, options: OutgoingOptions, signal: AbortSignal): Promise<Outgoing> {
  let step = { url: webUrl(first), options };
  const chosen = options.allowPrivate === 'yes' ? step.url.hostname : undefined;
  for (let redirects = 0; redirects <= maxRedirects; redirects++) {
    const address = await resolve(step.url, chosen, signal);
    const response = await ask(step.url, address, step.options, signal);
    const next = redirectOf(response, step.url);
    if (next === undefined) return { ok: await answerOf(response, step.url, options.maxBytes ?? defaultMaxBytes) };
    response.destroy();
    step = { url: next, options: redirected(step.options, response.statusCode ?? 0, next.origin === step.url.origin) };
  }
  return { refused: 'redirects' };
}

function webUrl(text: string, base?: URL): URL {
  const url = URL.canParse(text, base?.href) ? new URL(text, base?.href) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') throw new Refused('url');
  return url;
}

async function resolve(url: URL, chosen: string | undefined, signal: AbortSignal): Promise<LookupAddress> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const family = isIP(host);
  const found = family === 0 ? await abortable(lookup(host, { all: true }), signal) : [{ address: host, family }];
  const [first] = found;
  if (first === undefined) throw new Refused('network');
  if (url.hostname !== chosen && !found.every(({ address }) => isPublicAddress(address))) throw new Refused('address');
  return first;
}

/** The system's resolver has no way to be told to stop. */
function abortable<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const stop = () => reject(new Refused('time'));
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop, { once: true });
  return Promise.race([promise, aborted]).finally(() => signal.removeEventListener('abort', stop));
}

function ask(url: URL, pinned: LookupAddress, options: OutgoingOptions, signal: AbortSignal): Promise<IncomingMessage> {
  const settings: RequestOptions = {
    method: options.method ?? 'GET',
    headers: { 'user-agent': 'Co-construire', ...options.headers, 'accept-encoding': 'identity' },
    lookup: lookupOf(pinned),
    agent: false,
    signal,
  };
  const { promise, resolve: done, reject } = Promise.withResolvers<IncomingMessage>();
  const request = url.protocol === 'https:' ? requestTls(url, settings) : requestPlain(url, settings);
  request.once('response', done);
  request.once('error', reject);
  request.end(options.body);
  return promise;
}

function lookupOf({ address, family }: LookupAddress): LookupFunction {
  return (_host, { all }, callback) => (all === true ? callback(null, [{ address, family }]) : callback(null, address, family));
}

function redirectOf({ statusCode = 0, headers }: IncomingMessage, from: URL): URL | undefined {
  return [301, 302, 303, 307, 308].includes(statusCode) && headers.location !== undefined ? webUrl(headers.location, from) : undefined;
}

/** As browsers do: what was posted is not posted again, unless the server says so; another site gets no credentials. */
function redirected(options: OutgoingOptions, status: number, sameOrigin: boolean): OutgoingOptions {
  const { body, headers = {}, ...rest } = options;
  const again = status === 307 || status === 308 || options.method === 'HEAD';
  const dropped = new Set([...(sameOrigin ? [] : ['authorization', 'cookie']), ...(again ? [] : ['content-type', 'content-length'])]);
  const kept = Object.fromEntries(Object.entries(headers).filter(([name]) => !dropped.has(name.toLowerCase())));
  if (!again) return { ...rest, method: 'GET', headers: kept };
  return { ...rest, headers: kept, ...(body === undefined ? {} : { body }) };
}

async function answerOf(response: IncomingMessage, url: URL, maxBytes: number): Promise<Answer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response as AsyncIterable<Uint8Array>) {
    length += chunk.byteLength;
    if (length > maxBytes) throw new Refused('size');
    chunks.push(chunk);
  }
  const headers = Object.fromEntries(Object.entries(response.headers).map(([name, value]) => [name, String(value)]));
  return { status: response.statusCode ?? 0, headers, body: Buffer.concat(chunks), url: url.href };
}
