import assert from 'node:assert/strict';
import { onBoth } from '../../testing.ts';
import { dump, listen, someone } from '../people.testing.ts';
import { personOfSession } from '../views.ts';
import { removePassword, setPassword, signInWithPassword } from './passwords.ts';

const password = 'quatre mots mis ensemble';

onBoth('a password is set, opens, and is removed', async ({ app }) => {
  const ida = await someone(app, 'Ida');
  const heard = listen(app);
  assert.deepEqual(await setPassword(app, ida.person, { password, secret: ida.secret }), { ok: true });
  assert.equal((await dump(app)).includes(password), false);
  const entered = await signInWithPassword(app, { email: 'IDA@example.org', password, next: '/compte' });
  assert.ok('ok' in entered);
  assert.deepEqual([entered.ok.person, entered.ok.next], [ida.person, '/compte']);
  assert.deepEqual(await personOfSession(app, entered.ok.cookie), ida.person);
  assert.deepEqual(await setPassword(app, ida.person, { password: `${password} encore`, secret: ida.secret }), { ok: true });
  assert.deepEqual(await signInWithPassword(app, { email: ida.email, password }), { refused: 'wrong' });
  assert.deepEqual(await removePassword(app, ida.person, { secret: ida.secret }), { ok: true });
  assert.deepEqual(await removePassword(app, ida.person, { secret: ida.secret }), { refused: 'unknown' });
  assert.deepEqual(await signInWithPassword(app, { email: ida.email, password: `${password} encore` }), { refused: 'wrong' });
  assert.deepEqual(
    heard.map((event) => event.type),
    ['password.set', 'person.signed-in', 'password.set', 'password.removed'],
  );
});

onBoth('a password is refused when too short, too long, or asked for from an old session or that of another', async ({ app, clock }) => {
  const ida = await someone(app, 'Ida');
  const ode = await someone(app, 'Ode');
  const set = (typed: unknown, secret = ida.secret) => setPassword(app, ida.person, { password: typed, secret });
  assert.deepEqual(await set('short'), { refused: 'form', fields: { password: 'people.refusal.password' } });
  assert.deepEqual(await set('x'.repeat(201)), { refused: 'form', fields: { password: 'people.refusal.password-long' } });
  assert.deepEqual(await set(undefined), { refused: 'form', fields: { password: 'people.refusal.password' } });
  assert.deepEqual(await set(password, ode.secret), { refused: 'again' });
  clock.advance(3_600_000);
  assert.deepEqual(await set(password), { refused: 'again' });
  assert.deepEqual(await removePassword(app, ida.person, { secret: ida.secret }), { refused: 'again' });
});

onBoth('after five wrong passwords the account rests, also for tries made at once', async ({ app, clock }) => {
  const ida = await someone(app, 'Ida');
  await setPassword(app, ida.person, { password, secret: ida.secret });
  const enter = (typed: string) => signInWithPassword(app, { email: ida.email, password: typed });
  const answers = await Promise.all([1, 2, 3, 4, 5, 6].map(() => enter('something else')));
  assert.deepEqual(answers, [...Array.from({ length: 5 }, () => ({ refused: 'wrong' })), { refused: 'slow', seconds: 5 }]);
  assert.deepEqual(await enter(password), { refused: 'slow', seconds: 5 });
  clock.advance(5_000);
  assert.deepEqual(await enter('something else'), { refused: 'wrong' });
  assert.deepEqual(await enter(password), { refused: 'slow', seconds: 10 });
  clock.advance(10_000);
  assert.equal('ok' in (await enter(password)), true);
  assert.deepEqual(await enter('something else'), { refused: 'wrong' });
  assert.equal('ok' in (await enter(password)), true);
});
