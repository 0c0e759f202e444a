import assert from 'node:assert/strict';
import { onBoth } from '../../testing.ts';
import { waitingMails } from '../../platform/mail/outbox.ts';
import { again, dump, keeper, listen, mailedSecret, someone } from '../people.testing.ts';
import { invitationAtHand, invitationsOf, teamOf } from '../views/team.ts';
import { beginGuest } from './ask.ts';
import { endGrant, grant } from './grants.ts';
import { acceptInvitation, endInvitation, invite } from './invitations.ts';

const day = 24 * 3_600_000;

onBoth('an administrator gives roles and takes them back', async ({ app, clock }) => {
  const ida = await keeper(app, 'Ida');
  const ode = await someone(app, 'Ode');
  const heard = listen(app);
  const given = await grant(app, ida.person, { to: ode.person.id, gathering: 'g', role: 'welcome' });
  assert.ok('ok' in given);
  assert.deepEqual((await again(app, ode.person)).grants, [{ gathering: 'g', edition: null, role: 'welcome' }]);
  assert.deepEqual(await grant(app, ida.person, { to: ode.person.id, gathering: 'g', role: 'welcome' }), { refused: 'already' });
  clock.advance(1000);
  assert.equal('ok' in (await grant(app, ida.person, { to: ode.person.id, gathering: 'g', edition: 'e', role: 'welcome' })), true);
  assert.deepEqual(
    (await teamOf(app, 'g')).map((member) => [member.name, member.grants.map((each) => [each.gathering, each.edition, each.role])]),
    [
      ['Ida', [['*', null, 'administrator']]],
      [
        'Ode',
        [
          ['g', null, 'welcome'],
          ['g', 'e', 'welcome'],
        ],
      ],
    ],
  );
  assert.deepEqual(
    (await teamOf(app, 'h')).map((member) => member.name),
    ['Ida'],
  );
  assert.deepEqual(await endGrant(app, ida.person, { grant: given.ok.grant }), { ok: true });
  assert.deepEqual(await endGrant(app, ida.person, { grant: given.ok.grant }), { refused: 'unknown' });
  assert.deepEqual(
    heard.map((event) => event.type),
    ['grant.made', 'grant.made', 'grant.ended'],
  );
});

onBoth('a role is refused to whom may not give it, for whom may not hold it, and as no role', async ({ app }) => {
  const ida = await keeper(app, 'Ida');
  const ode = await someone(app, 'Ode');
  const guest = await beginGuest(app, { email: 'zoe@example.org', name: 'Zoé', locale: 'fr' });
  assert.ok('ok' in guest);
  await grant(app, ida.person, { to: ode.person.id, gathering: 'g', role: 'administrator' });
  const local = await again(app, ode.person);
  assert.deepEqual(await grant(app, local, { to: ida.person.id, gathering: '*', role: 'welcome' }), { refused: 'not-allowed' });
  assert.deepEqual(await grant(app, local, { to: ida.person.id, gathering: 'h', role: 'welcome' }), { refused: 'not-allowed' });
  assert.deepEqual(await grant(app, ode.person, { to: ida.person.id, gathering: 'g', role: 'welcome' }), { refused: 'not-allowed' });
  assert.deepEqual(await grant(app, local, { to: 'nobody', gathering: 'g', role: 'welcome' }), { refused: 'unknown' });
  assert.deepEqual(await grant(app, local, { to: guest.ok.person.id, gathering: 'g', role: 'welcome' }), { refused: 'unconfirmed' });
  assert.deepEqual(await grant(app, local, { to: ida.person.id, gathering: 'g', role: 'king' }), {
    refused: 'form',
    fields: { role: 'people.refusal.role' },
  });
});

onBoth('the last administrator stays; others may lay their role down', async ({ app }) => {
  const ida = await keeper(app, 'Ida');
  const ode = await someone(app, 'Ode');
  const given = await grant(app, ida.person, { to: ode.person.id, gathering: 'g', role: 'welcome' });
  assert.ok('ok' in given);
  const [everywhere] = (await teamOf(app, 'g'))[0]?.grants ?? [];
  const helper = await again(app, ode.person);
  assert.deepEqual(await endGrant(app, helper, { grant: everywhere?.id ?? '' }), { refused: 'not-allowed' });
  assert.deepEqual(await endGrant(app, ida.person, { grant: everywhere?.id ?? '' }), { refused: 'last' });
  assert.deepEqual(await endGrant(app, helper, { grant: given.ok.grant }), { ok: true });
  await grant(app, ida.person, { to: ode.person.id, gathering: '*', role: 'administrator' });
  assert.deepEqual(await endGrant(app, ida.person, { grant: everywhere?.id ?? '' }), { ok: true });
  assert.deepEqual(
    (await teamOf(app, 'g')).map((member) => member.name),
    ['Ode'],
  );
});

onBoth(
  'whoever lays the administration down leaves no invitation behind, but those of what they still administer',
  async ({ app, clock }) => {
    const ida = await keeper(app, 'Ida');
    const ode = await someone(app, 'Ode');
    const given = await grant(app, ida.person, { to: ode.person.id, gathering: 'g', role: 'administrator' });
    assert.ok('ok' in given);
    await grant(app, ida.person, { to: ode.person.id, gathering: 'h', role: 'administrator' });
    const helper = await again(app, ode.person);
    await invite(app, helper, { ...asked, role: 'administrator', email: 'wim@example.org' });
    await invite(app, helper, { ...asked, gathering: 'h', email: 'kas@example.org' });
    await invite(app, ida.person, { ...asked, email: 'mia@example.org' });
    const heard = listen(app);
    clock.advance(1_000);
    assert.deepEqual(await endGrant(app, ida.person, { grant: given.ok.grant }), { ok: true });
    assert.deepEqual(await acceptInvitation(app, undefined, { secret: await mailedSecret(app, 'wim@example.org'), name: 'Wim' }), {
      refused: 'ended',
    });
    const left = [...(await invitationsOf(app, ida.person, 'g')), ...(await invitationsOf(app, ida.person, 'h'))];
    assert.deepEqual(
      left.map((one) => one.email),
      ['mia@example.org', 'kas@example.org'],
    );
    assert.deepEqual(
      heard.map((event) => event.type),
      ['grant.ended', 'invitation.ended'],
    );
  },
);

const asked = { gathering: 'g', gatheringName: 'Les Passeurs', role: 'programme', locale: 'nl', base: '/nl' } as const;

onBoth('an invitation brings a newcomer into the team, once', async ({ app }) => {
  const ida = await keeper(app, 'Ida');
  const heard = listen(app);
  const made = await invite(app, ida.person, { ...asked, email: 'wim@example.org', edition: 'e' });
  assert.ok('ok' in made);
  assert.equal((await waitingMails(app))[0]?.subject, 'Ida nodigt u uit in het team: Les Passeurs');
  const secret = await mailedSecret(app, 'wim@example.org');
  assert.equal((await dump(app)).includes(secret), false);
  const { email, role, edition } = (await invitationsOf(app, ida.person, 'g'))[0] ?? {};
  assert.deepEqual([email, role, edition], ['wim@example.org', 'programme', 'e']);
  assert.deepEqual(await invitationAtHand(app, secret), {
    state: 'ready',
    gathering: 'g',
    edition: 'e',
    role: 'programme',
    email: 'wim@example.org',
    invitedBy: 'Ida',
    asksName: true,
  });
  assert.deepEqual(await acceptInvitation(app, undefined, { secret }), { refused: 'form', fields: { name: 'people.refusal.name' } });
  const accepted = await acceptInvitation(app, undefined, { secret, name: 'Wim', locale: 'nl' });
  assert.ok('ok' in accepted);
  assert.deepEqual(accepted.ok.person, {
    id: accepted.ok.person.id,
    name: 'Wim',
    locale: 'nl',
    standing: 'confirmed',
    grants: [{ gathering: 'g', edition: 'e', role: 'programme' }],
  });
  assert.equal(typeof accepted.ok.cookie, 'string');
  assert.deepEqual(await acceptInvitation(app, undefined, { secret }), { refused: 'used' });
  assert.deepEqual(await invitationsOf(app, ida.person, 'g'), []);
  assert.deepEqual(
    heard.map((event) => event.type),
    ['invitation.made', 'person.made', 'grant.made', 'invitation.accepted', 'person.signed-in'],
  );
});

onBoth('whoever is signed in accepts as themselves; a known address is signed in', async ({ app, clock }) => {
  const ida = await keeper(app, 'Ida');
  const ode = await someone(app, 'Ode');
  await invite(app, ida.person, { ...asked, email: 'other@example.org' });
  const first = await acceptInvitation(app, ode.person, { secret: await mailedSecret(app, 'other@example.org') });
  assert.deepEqual(first, { ok: { person: ode.person, gathering: 'g' } });
  assert.deepEqual((await again(app, ode.person)).grants, [{ gathering: 'g', edition: null, role: 'programme' }]);
  clock.advance(1000);
  await invite(app, ida.person, { ...asked, role: 'welcome', email: ode.email });
  const second = await acceptInvitation(app, undefined, { secret: await mailedSecret(app, ode.email) });
  assert.ok('ok' in second);
  assert.deepEqual([second.ok.person.id, second.ok.person.grants.map((each) => each.role)], [ode.person.id, ['programme', 'welcome']]);
});

onBoth('an invitation is refused when taken back, too old or unknown, and only administrators see or send one', async ({ app, clock }) => {
  const ida = await keeper(app, 'Ida');
  const ode = await someone(app, 'Ode');
  const made = await invite(app, ida.person, { ...asked, email: 'wim@example.org' });
  assert.ok('ok' in made);
  const secret = await mailedSecret(app, 'wim@example.org');
  assert.deepEqual(await invite(app, ode.person, { ...asked, email: 'a@example.org' }), { refused: 'not-allowed' });
  assert.deepEqual(await invite(app, ida.person, { ...asked, email: '?' }), { refused: 'form', fields: { email: 'people.refusal.email' } });
  assert.deepEqual(
    [await invitationsOf(app, ode.person, 'g'), await invitationsOf(app, undefined, 'g'), await invitationsOf(app, ida.person, 'h')],
    [[], [], []],
  );
  assert.deepEqual(await endInvitation(app, ode.person, made.ok), { refused: 'not-allowed' });
  assert.deepEqual(await endInvitation(app, ida.person, made.ok), { ok: true });
  assert.deepEqual(await endInvitation(app, ida.person, made.ok), { refused: 'unknown' });
  assert.deepEqual(await acceptInvitation(app, ode.person, { secret }), { refused: 'ended' });
  assert.deepEqual(await acceptInvitation(app, ode.person, { secret: 'nothing' }), { refused: 'unknown' });
  await invite(app, ida.person, { ...asked, email: 'wim@example.org' });
  const late = await mailedSecret(app, 'wim@example.org');
  clock.advance(14 * day);
  assert.deepEqual(await acceptInvitation(app, ode.person, { secret: late }), { refused: 'expired' });
  assert.deepEqual(await invitationAtHand(app, late), { state: 'expired' });
});
