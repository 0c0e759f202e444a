import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Form } from './form.ts';
import { readForm } from './form.ts';
import type { Edit, Stage } from './kill-world.ts';
import { pinnedNode, startProduct, stop } from './product.ts';

/** Something that writes and can be killed. `edit` sends all the edits at once and gives the marks acknowledged until it ended. */
export type Writer = { edit(edits: readonly Edit[]): Promise<string[]>; kill(): Promise<void>; end(): Promise<void> };
export type Way = (env: Record<string, string>, stage: Stage) => Promise<Writer>;

/** The product as people use it: each edit is the form of a card, sent by somebody signed in. */
export const throughPages: Way = async (env, { cookies, cards }) => {
  const { process: child, address } = await startProduct(env);
  const form =
    forms.get(cards) ??
    (await readForms(
      address,
      cookies[0] ?? '',
      cards.map((card) => card.slug),
    ));
  forms.set(cards, form);
  return {
    async edit(edits) {
      const sent = edits.map((edit, i) => postEdit(address, cookies[i % cookies.length] ?? '', edit, form.get(edit.slug)));
      return (await Promise.all(sent)).flatMap((mark) => mark ?? []);
    },
    kill: () => stop(child, 'SIGKILL'),
    end: () => stop(child),
  };
};

type Fields = Map<string, Form>;
/** The forms are read once: between rounds only the number of the version changes. */
const forms = new WeakMap<object, Fields>();

async function readForms(address: string, cookie: string, slugs: string[]): Promise<Fields> {
  const read: Fields = new Map();
  for (const slug of slugs) {
    const answer = await fetch(`${address}/fiches/${slug}/ameliorer`, { headers: { cookie: `coco=${cookie}` } });
    const form = readForm(await answer.text(), 'summary');
    if (!form) throw new Error(`${answer.status}: no form to improve ${slug}`);
    read.set(slug, form);
  }
  return read;
}

/** The mark when the answer says that it is kept: a redirection to the card, or its address of now. */
async function postEdit(address: string, cookie: string, { slug, base, mark }: Edit, form: Form | undefined): Promise<string | undefined> {
  const changed = new Map([
    ['base', String(base)],
    ['summary', mark],
    ['comment', mark],
  ]);
  const body = new FormData();
  for (const [name, value] of form?.fields ?? []) body.append(name, changed.get(name) ?? value);
  const to = new URL(form?.action ?? '', `${address}/fiches/${slug}/ameliorer`);
  const headers = { cookie: `coco=${cookie}`, origin: address, accept: 'text/html' };
  try {
    const answer = await fetch(to, { method: 'POST', body, headers, redirect: 'manual' });
    return answer.status === 303 && answer.headers.get('location')?.startsWith(`/fiches/${slug}`) ? mark : undefined;
  } catch {
    // Killed before it answered: nothing was promised.
    return undefined;
  }
}

/** The acts alone, in a process of their own. */
export const throughActs: Way = async (env, { gathering, person }) => {
  const child = spawn(pinnedNode, [join(import.meta.dirname, 'edits.ts')], {
    env: { ...process.env, LOG_LEVEL: 'silent', ...env },
    stdio: ['ignore', 'inherit', 'ignore', 'ipc'],
  });
  await once(child, 'message');
  return {
    async edit(edits) {
      const marks: string[] = [];
      const all = new Promise<void>((resolve) => {
        child.on('message', ({ mark }: { mark: string }) => {
          marks.push(mark);
          if (marks.length === edits.length) resolve();
        });
        child.once('exit', () => resolve());
      });
      child.send({ gathering, person, edits });
      await all;
      return marks;
    },
    kill: () => stop(child, 'SIGKILL'),
    end: () => stop(child),
  };
};
