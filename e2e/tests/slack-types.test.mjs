// The approved Slack messages and forms, checked against Slack's own types.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';

const GOLDEN = resolve(import.meta.dirname, '../../slack-adapter/src/test/resources/golden');
const MODULES = resolve(import.meta.dirname, '../node_modules');
const run = promisify(execFile);

/** What the compiler says to this program. */
async function compile(program) {
  const folder = await mkdtemp(join(tmpdir(), 'slack-types-'));
  try {
    await symlink(MODULES, join(folder, 'node_modules'));
    await writeFile(join(folder, 'golden.ts'), program);
    await writeFile(join(folder, 'package.json'), '{"type":"module"}');
    const options = ['--noEmit', '--strict', '--skipLibCheck', '--target', 'es2022', '--module', 'nodenext', '--moduleResolution', 'nodenext', 'golden.ts'];
    return await run(process.execPath, [join(MODULES, 'typescript/bin/tsc'), ...options], { cwd: folder }).then(() => '', (failure) => failure.stdout || String(failure));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const program = (samples) => ["import type { KnownBlock, ModalView } from '@slack/types';",
  ...samples.map(([type, json], number) => `export const sample${number}: ${type} = ${JSON.stringify(json)};`)].join('\n');

test('every golden message and form is what Slack calls a message and a form', async () => {
  const names = (await readdir(GOLDEN)).filter((name) => name.endsWith('.json'));
  assert.ok(names.length >= 10, 'the golden files are found');
  const samples = await Promise.all(names.map(async (name) => {
    const json = JSON.parse(await readFile(join(GOLDEN, name), 'utf8'));
    return json.type === 'modal' ? ['ModalView', json] : ['KnownBlock[]', json.blocks];
  }));
  assert.equal(await compile(program(samples)), '');
});

test('the check would notice a misspelt property', async () => {
  const complaint = await compile(program([['KnownBlock[]', [{ type: 'header', text: { type: 'plain_text', txet: 'x' } }]]]));
  assert.match(complaint, /txet|text/);
});
