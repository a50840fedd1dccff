// Starts the program as it is shipped, on a port and a data folder of its own.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
const START_LIMIT_MS = 120_000;
const STOP_LIMIT_MS = 20_000;

/** A port nobody listens on just now. */
export function freePort() {
  return new Promise((done, failed) => {
    const probe = createServer().once('error', failed).listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });
}

function jar() {
  if (process.env.RAPPORT_JAR) return resolve(process.env.RAPPORT_JAR);
  const target = join(ROOT, 'bot-app/target');
  const name = existsSync(target) && readdirSync(target).find((file) => /^bot-app-[\w.-]+\.jar$/.test(file));
  if (!name) throw new Error('bot-app is not packaged: run ./mvnw package first');
  return join(target, name);
}

/** The java of the newest JDK of this machine. */
function java() {
  const shelves = ['/usr/lib/jvm', '/opt/java', join(process.env.HOME ?? '/', '.sdkman/candidates/java')];
  const homes = shelves.filter(existsSync).flatMap((shelf) => readdirSync(shelf).map((name) => join(shelf, name)));
  const versions = [process.env.JAVA_HOME, ...homes]
    .filter((home) => home && existsSync(join(home, 'bin/java')) && existsSync(join(home, 'release')))
    .map((home) => ({ home, version: Number(/JAVA_VERSION="(\d+)/.exec(readFileSync(join(home, 'release'), 'utf8'))?.[1] ?? 0) }))
    .sort((one, other) => other.version - one.version);
  if (!versions.length || versions[0].version < 25) throw new Error('no JDK 25 was found');
  return join(versions[0].home, 'bin/java');
}

/**
 * Starts Rapport with these settings and waits until it answers. The variable RAPPORT_JAR
 * names another build of the program than the one that ./mvnw package made.
 *
 * @returns {{url: string, port: number, log: () => string, stop: () => Promise<void>}}
 */
export async function startRapport(settings = {}) {
  const port = await freePort();
  const data = await mkdtemp(join(tmpdir(), 'rapport-e2e-'));
  const inherited = Object.fromEntries(Object.entries(process.env)
    .filter(([name]) => !/^(SLACK_|MICROSOFT_|TEAMS_|RAPPORT_|SPRING_|SERVER_|MANAGEMENT_|JAVA_TOOL)/.test(name)));
  const program = spawn(java(), ['-XX:TieredStopAtLevel=1', '--enable-native-access=ALL-UNNAMED', '-jar', jar()], {
    cwd: data,
    env: { ...inherited, PORT: String(port), MANAGEMENT_SERVER_PORT: String(await freePort()), RAPPORT_DATA_DIR: join(data, 'data'), ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  program.stdout.on('data', (chunk) => { log += chunk; });
  program.stderr.on('data', (chunk) => { log += chunk; });
  const ended = new Promise((done) => { program.once('exit', done); });

  async function stop() {
    if (program.exitCode === null) program.kill('SIGTERM');
    const late = setTimeout(() => program.kill('SIGKILL'), STOP_LIMIT_MS);
    await ended;
    clearTimeout(late);
    await rm(data, { recursive: true, force: true });
  }

  const started = new Promise((done, failed) => {
    const limit = setTimeout(() => failed(new Error(`Rapport did not start in time:\n${log}`)), START_LIMIT_MS);
    const look = () => {
      if (!/Started \w+ in [\d.]+ seconds/.test(log)) return;
      clearTimeout(limit);
      done();
    };
    program.stdout.on('data', look);
    ended.then((code) => {
      clearTimeout(limit);
      failed(new Error(`Rapport ended with ${code}:\n${log}`));
    });
  });
  try {
    await started;
  } catch (failure) {
    await stop();
    throw failure;
  }
  return { url: `http://localhost:${port}`, port, log: () => log, stop };
}
