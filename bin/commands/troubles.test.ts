import assert from 'node:assert/strict';
import { test } from 'node:test';
import { settingsShape } from '../../src/platform/settings.ts';
import { troubleIn } from './troubles.ts';

const settings = settingsShape.parse({ PORT: 80, DATA_DIR: '/srv/data', DATABASE_URL: 'postgres://ida:secret@db.example.org:5432/house' });
const failed = (fields: Record<string, string>) => troubleIn(Object.assign(new Error(fields['message']), fields), settings);

test('what the machine refuses is told with the setting to look at, never with the password', () => {
  assert.equal(
    failed({ code: 'ECONNREFUSED', syscall: 'connect' }),
    'PostgreSQL does not answer at db.example.org:5432 (ECONNREFUSED). Is it running? Look at DATABASE_URL.',
  );
  assert.equal(
    failed({ code: '3D000', message: 'database "house" does not exist' }),
    'PostgreSQL does not let us in at db.example.org:5432: database "house" does not exist. Look at DATABASE_URL.',
  );
  assert.equal(
    failed({ code: 'EACCES', syscall: 'mkdir', message: 'permission denied' }),
    'The data folder /srv/data cannot be used: permission denied. Look at DATA_DIR, and at who may write there.',
  );
  assert.equal(
    failed({ code: 'ENOENT', path: '/srv/backup/a.gz', message: 'no such folder' }),
    '/srv/backup/a.gz cannot be used: no such folder.',
  );
  assert.equal(
    failed({ code: 'EADDRINUSE', syscall: 'listen' }),
    'Another program has port 80 of 127.0.0.1. Stop it, or choose another PORT.',
  );
  assert.equal(failed({ code: 'EACCES', syscall: 'listen' }), 'This user may not open port 80. Choose a PORT above 1023, behind a proxy.');
});

test('a bug stays a bug', () => {
  assert.equal(troubleIn(new TypeError('undefined is not a function'), settings), undefined);
  assert.equal(troubleIn('words', settings), undefined);
});
