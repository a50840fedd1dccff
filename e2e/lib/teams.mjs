// A Teams of this machine (Microsoft's Agents Playground): its Bot Connector, its conversations and its page.
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { freePort, startRapport } from './rapport.mjs';
import { until } from './until.mjs';

const PLAYGROUND = resolve(import.meta.dirname, '../node_modules/@microsoft/m365agentsplayground/cli.js');
const START_LIMIT_MS = 30_000;

const person = (id, name) => {
  const [givenName, surname] = name.split(' ');
  const email = `${givenName.toLowerCase()}@northwind.example`;
  return { id: `29:${id}`, name, givenName, surname, email, userPrincipleName: email, aadObjectId: `00000000-0000-0000-0000-0000000000${id}` };
};

/** The person at the page. */
export const MAYA = person('20', 'Maya Chen');
/** The places to write in. The playground calls a team's first channel General and gives it the team's id. */
export const CHATS = { personal: 'a:personal', group: '19:group@thread.v2', channel: '19:general@thread.tacv2' };

const config = {
  version: '0.1.1',
  tenantId: '00000000-0000-0000-0000-000000000001',
  bot: { id: '28:rapport', name: 'Rapport' },
  currentUser: MAYA,
  users: ['Sam Okafor', 'Tomas Novak', 'Priya Raman', 'Lena Vogel', 'Jonas Weber'].map((name, index) => person(String(21 + index), name)),
  personalChat: { id: CHATS.personal },
  groupChat: { id: CHATS.group, name: 'Rollout' },
  team: { id: CHATS.channel, name: 'Northwind', aadGroupId: '00000000-0000-0000-0000-000000000031', channels: [{ id: '19:board@thread.tacv2', name: 'Board' }] },
};

/** Starts Teams with Rapport in it. */
export async function startInTeams() {
  const [port, teamsPort] = [await freePort(), await freePort()];
  const folder = await mkdtemp(join(tmpdir(), 'agents-playground-'));
  await writeFile(join(folder, '.m365agentsplayground.yml'), JSON.stringify(config));
  const messages = `http://127.0.0.1:${port}/api/messages`;
  const url = `http://127.0.0.1:${teamsPort}`;
  const teams = spawn(process.execPath, [PLAYGROUND, '-e', messages, '-c', 'msteams', '-p', String(teamsPort), '--dt'], {
    cwd: folder,
    env: { ...process.env, TEAMSAPPTESTER_BROWSER: 'none', TZ: 'Europe/Berlin' },
    stdio: 'ignore',
  });
  const ended = new Promise((done) => { teams.once('exit', done); });
  const stopTeams = async () => {
    teams.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const rapport = await startRapport({ PORT: String(port), TEAMS_ALLOW_EMULATOR: 'true' });
    await until(START_LIMIT_MS, () => fetch(`${url}/_debug/ping`).then((answer) => answer.ok, () => false));
    return { url, messages, log: rapport.log, stop: () => rapport.stop().finally(stopTeams) };
  } catch (failure) {
    await stopTeams();
    throw failure;
  }
}
