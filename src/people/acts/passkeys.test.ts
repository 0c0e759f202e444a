import assert from 'node:assert/strict';
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';
import { onBoth } from '../../testing.ts';
import { dump, listen, someone } from '../people.testing.ts';
import { personOfSession } from '../views.ts';
import { accountOf } from '../views/account.ts';
import { beginGuest } from './ask.ts';
import { addPasskey, endPasskey, passkeyToAdd, passkeyToUse, signInWithPasskey } from './passkeys.ts';

const origin = 'https://example.org';

onBoth('a passkey is added, opens, and is forgotten', async ({ app }) => {
  const ida = await someone(app, 'Ida');
  const device = authenticator();
  const heard = listen(app);
  const asked = await passkeyToAdd(app, ida.person, { origin, secret: ida.secret });
  assert.ok('ok' in asked);
  assert.deepEqual([asked.ok.rp, asked.ok.user.name], [{ id: 'example.org', name: 'example.org' }, ida.email]);
  assert.equal((await dump(app)).includes(asked.ok.challenge), false);
  const added = await addPasskey(app, ida.person, { origin, response: device.create(asked.ok.challenge), agent: 'Firefox/1 Linux' });
  assert.ok('ok' in added);
  const passkeys = async () => (await accountOf(app, ida.person, ida.secret)).passkeys;
  const made = { id: added.ok.passkey, name: 'Firefox · Linux', madeAt: '2026-11-22T09:00:00.000Z' };
  assert.deepEqual(await passkeys(), [{ ...made, usedAt: null }]);
  const use = await passkeyToUse(app, { origin, next: '/compte' });
  assert.deepEqual(use.allowCredentials, undefined);
  const answer = device.use(use.challenge);
  const entered = await signInWithPasskey(app, { origin, response: answer });
  assert.ok('ok' in entered);
  assert.deepEqual([entered.ok.person, entered.ok.next], [ida.person, '/compte']);
  assert.deepEqual(await personOfSession(app, entered.ok.cookie), ida.person);
  assert.deepEqual(await passkeys(), [{ ...made, usedAt: '2026-11-22T09:00:00.000Z' }]);
  assert.deepEqual(await signInWithPasskey(app, { origin, response: answer }), { refused: 'wrong' });
  assert.deepEqual(await endPasskey(app, ida.person, { passkey: added.ok.passkey, secret: ida.secret }), { ok: true });
  assert.deepEqual(await endPasskey(app, ida.person, { passkey: added.ok.passkey, secret: ida.secret }), { refused: 'unknown' });
  const last = await passkeyToUse(app, { origin });
  assert.deepEqual(await signInWithPasskey(app, { origin, response: device.use(last.challenge) }), { refused: 'wrong' });
  assert.deepEqual(
    heard.map((event) => event.type),
    ['passkey.made', 'person.signed-in', 'passkey.ended'],
  );
});

onBoth('a passkey is not added from an old session, by a guest, for another, twice, or too late', async ({ app, clock }) => {
  const ida = await someone(app, 'Ida');
  const ode = await someone(app, 'Ode');
  const guest = await beginGuest(app, { email: 'zoe@example.org', name: 'Zoé', locale: 'fr' });
  assert.ok('ok' in guest);
  const device = authenticator();
  const challenge = async () => {
    const asked = await passkeyToAdd(app, ida.person, { origin, secret: ida.secret });
    assert.ok('ok' in asked);
    return asked.ok.challenge;
  };
  assert.deepEqual(await passkeyToAdd(app, guest.ok.person, { origin, secret: guest.ok.cookie }), { refused: 'unconfirmed' });
  assert.deepEqual(await passkeyToAdd(app, ida.person, { origin, secret: ode.secret }), { refused: 'again' });
  assert.deepEqual(await addPasskey(app, ode.person, { origin, response: device.create(await challenge()) }), { refused: 'wrong' });
  assert.deepEqual(await addPasskey(app, ida.person, { origin, response: { id: 'x' } }), { refused: 'wrong' });
  assert.deepEqual(await addPasskey(app, ida.person, { origin, response: device.create('not ours') }), { refused: 'wrong' });
  const late = await challenge();
  clock.advance(5 * 60_000);
  assert.deepEqual(await addPasskey(app, ida.person, { origin, response: device.create(late) }), { refused: 'wrong' });
  assert.equal('ok' in (await addPasskey(app, ida.person, { origin, response: device.create(await challenge()) })), true);
  assert.deepEqual(await addPasskey(app, ida.person, { origin, response: device.create(await challenge()) }), { refused: 'known' });
  clock.advance(3_600_000);
  assert.deepEqual(await passkeyToAdd(app, ida.person, { origin, secret: ida.secret }), { refused: 'again' });
});

onBoth('a passkey does not open for another place, another key, or a copied counter', async ({ app, clock }) => {
  const ida = await someone(app, 'Ida');
  const device = authenticator();
  const asked = await passkeyToAdd(app, ida.person, { origin, secret: ida.secret });
  assert.ok('ok' in asked);
  await addPasskey(app, ida.person, { origin, response: device.create(asked.ok.challenge) });
  const enter = async (answer: (challenge: string) => unknown) => {
    const { challenge } = await passkeyToUse(app, { origin });
    const done = await signInWithPasskey(app, { origin, response: answer(challenge) });
    return 'ok' in done ? 'in' : done.refused;
  };
  const copy = device.copy();
  assert.equal(await enter((challenge) => device.use(challenge, 'https://evil.example')), 'wrong');
  assert.equal(await enter((challenge) => ({ ...authenticator().use(challenge), id: device.id, rawId: device.id })), 'wrong');
  assert.equal(await enter(() => null), 'wrong');
  assert.equal(await enter((challenge) => device.use(challenge)), 'in');
  assert.equal(await enter((challenge) => copy.use(challenge)), 'wrong');
  const late = await passkeyToUse(app, { origin });
  clock.advance(5 * 60_000);
  assert.deepEqual(await signInWithPasskey(app, { origin, response: device.use(late.challenge) }), { refused: 'wrong' });
});

/** A device of its own, in software: a P-256 key that signs as the WebAuthn specification (level 2, §6) says. */
function authenticator(id = randomBytes(16), pair = generateKeyPairSync('ec', { namedCurve: 'P-256' }), start = 0) {
  let counter = start;
  const authData = (flags: number, more: Uint8Array) => {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    return Buffer.concat([sha256(Buffer.from('example.org')), Buffer.from([flags]), count, more]);
  };
  const credential = { id: text(id), rawId: text(id), type: 'public-key', clientExtensionResults: {} };
  return {
    id: text(id),
    create(challenge: string) {
      const attested = Buffer.concat([
        Buffer.alloc(16),
        Buffer.from([0, id.length]),
        id,
        coseKey(pair.publicKey.export({ format: 'jwk' })),
      ]);
      const attestation = isoCBOR.encode(
        new Map<string, string | Uint8Array | Map<string, string>>([
          ['fmt', 'none'],
          ['attStmt', new Map()],
          ['authData', new Uint8Array(authData(0x45, attested))],
        ]),
      );
      return {
        ...credential,
        response: {
          clientDataJSON: text(client('webauthn.create', challenge, origin)),
          attestationObject: text(attestation),
          transports: ['internal'],
        },
      };
    },
    use(challenge: string, from = origin) {
      counter += 1;
      const data = authData(0x05, Buffer.alloc(0));
      const clientData = client('webauthn.get', challenge, from);
      const signature = sign('sha256', Buffer.concat([data, sha256(clientData)]), pair.privateKey);
      return { ...credential, response: { clientDataJSON: text(clientData), authenticatorData: text(data), signature: text(signature) } };
    },
    copy: () => authenticator(id, pair, counter),
  };
}

function text(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64url');
}

function client(type: string, challenge: string, from: string): Buffer {
  return Buffer.from(JSON.stringify({ type, challenge, origin: from, crossOrigin: false }));
}

function bytes(part: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(part, 'base64url'));
}

function coseKey({ x = '', y = '' }: { x?: string; y?: string }): Uint8Array {
  return isoCBOR.encode(
    new Map<number, number | Uint8Array>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, bytes(x)],
      [-3, bytes(y)],
    ]),
  );
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
