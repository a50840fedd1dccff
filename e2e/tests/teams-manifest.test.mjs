// The app package that the build makes for Teams, against Microsoft's own schema of its manifest.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import addFormats from 'ajv-formats';
import Ajv from 'ajv-draft-04';

const PACKAGE = resolve(import.meta.dirname, '../../bot-app/target/teams');
const SCHEMAS = resolve(import.meta.dirname, '../node_modules/@microsoft/app-manifest/build/json-schemas/teams');

function manifest() {
  const file = join(PACKAGE, 'manifest.json');
  assert.ok(existsSync(file), 'there is no Teams package: run ./mvnw package first');
  return JSON.parse(readFileSync(file, 'utf8'));
}

function validator(version) {
  const schema = JSON.parse(readFileSync(join(SCHEMAS, `v${version}`, 'MicrosoftTeams.schema.json'), 'utf8'));
  const ajv = new Ajv({ allErrors: true, strict: false });
  addFormats(ajv);
  return ajv.compile(schema);
}

test('the manifest is one that Teams takes', () => {
  const checked = manifest();
  const valid = validator(checked.manifestVersion);
  assert.ok(valid(checked), JSON.stringify(valid.errors, null, 2));
});

test('a manifest that Teams would refuse is refused', () => {
  const checked = manifest();
  const valid = validator(checked.manifestVersion);
  for (const broken of [
    { ...checked, id: 'my-bot' },
    { ...checked, name: { ...checked.name, short: 'x'.repeat(31) } },
    { ...checked, bots: [{ ...checked.bots[0], scopes: ['everywhere'] }] },
    { ...checked, somethingElse: true },
  ]) {
    assert.equal(valid(broken), false);
  }
});
