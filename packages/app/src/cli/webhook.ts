import { type Command, InvalidArgumentError, Option } from 'commander';
import {
  addEndpoint,
  changeEndpoint,
  deliveryLog,
  removeEndpoint,
  replay,
  rotateSecret,
  sendTest,
  type TargetRules,
  type WebhookDelivery,
  type WebhookEndpoint,
  webhookTypeNames,
} from '../usecases/index.ts';
import { ioCommand, languageOf } from './command-io.ts';
import type { HouseIo } from './house-io.ts';
import { type PlanOptions, planSubcommand } from './plan.ts';

/** What the commands need that say where messages go. */
export interface WebhookIo extends HouseIo {
  targetRules(): TargetRules;
}

type Types = WebhookEndpoint['types'];

const words = {
  nl: {
    once: 'Dit is het geheim waarmee berichten worden ondertekend. Je ziet het alleen nu.',
    none: 'Er gaan nog nergens berichten heen.',
    nothing: 'Er is nog niets verstuurd.',
    removed: 'Weg. Wat nog klaarstond, is vervallen.',
    inLine: (id: string) => `Bericht ${id} staat klaar en gaat meteen weg.`,
  },
  en: {
    once: 'This is the secret that signs the messages. You see it only now.',
    none: 'Messages go nowhere yet.',
    nothing: 'Nothing was sent yet.',
    removed: 'Gone. What was in line is cancelled.',
    inLine: (id: string) => `Message ${id} is in line and goes at once.`,
  },
} as const;

const instant = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString());

function showEndpoint(io: HouseIo, endpoint: WebhookEndpoint, { json }: PlanOptions, secret?: string): void {
  const { pausedUntil, createdAt, ...rest } = endpoint;
  const shown = {
    ...rest,
    createdAt: instant(createdAt),
    pausedUntil: pausedUntil > 0 ? instant(pausedUntil) : null,
  };
  if (json) io.out(JSON.stringify(secret === undefined ? shown : { ...shown, secret }));
  else if (secret !== undefined) io.out(secret);
  else io.out([rest.id, rest.state.padEnd(4), rest.name, rest.target, rest.types.join(',')].join('  '));
}

function showDelivery(io: HouseIo, delivery: WebhookDelivery, { json }: PlanOptions): void {
  const { id, type, person, state, attempts } = delivery;
  const shown = {
    id,
    type,
    person,
    state,
    attempts,
    at: instant(delivery.at),
    nextAt: instant(delivery.nextAt),
  };
  io.out(
    json
      ? JSON.stringify(shown)
      : [id, shown.at, type, state, String(attempts), shown.nextAt ?? ''].join('  ').trimEnd(),
  );
}

function types(text: string): Types {
  return text.split(',').map((each) => {
    const found = webhookTypeNames.find((name) => name === each.trim());
    if (!found) throw new InvalidArgumentError(`Choose from: ${webhookTypeNames.join(', ')}.`);
    return found;
  });
}

const withSecret = (
  io: HouseIo,
  made: { endpoint: WebhookEndpoint; secret: string },
  options: PlanOptions,
) => {
  if (!options.json) io.err(words[languageOf(io, options.lang)].once);
  showEndpoint(io, made.endpoint, options, made.secret);
};

const inLine = (io: HouseIo, delivery: WebhookDelivery, options: PlanOptions): void =>
  options.json
    ? showDelivery(io, delivery, options)
    : io.out(words[languageOf(io, options.lang)].inLine(delivery.id));

interface AddOptions extends PlanOptions {
  readonly types: Types;
  readonly reasons?: boolean;
}

async function list(io: HouseIo, options: PlanOptions): Promise<void> {
  const endpoints = await (await io.house()).store.webhooks.endpoints();
  for (const endpoint of endpoints) showEndpoint(io, endpoint, options);
  if (endpoints.length === 0 && !options.json) io.err(words[languageOf(io, options.lang)].none);
}

async function log(io: HouseIo, id: string, options: PlanOptions): Promise<void> {
  const found = await deliveryLog(await io.house(), id, { before: null, limit: 100 });
  for (const delivery of found) showDelivery(io, delivery, options);
  if (found.length === 0 && !options.json) io.err(words[languageOf(io, options.lang)].nothing);
}

/** `houdbaar webhook`: where events are sent. */
export function webhookCommand(io: WebhookIo): Command {
  const of = (name: string, says: string): Command =>
    planSubcommand(io, name, says).argument('<id>', 'as in the list');
  const switching = (name: 'on' | 'off', says: string): Command =>
    of(name, says).action(async (id: string, options: PlanOptions) =>
      showEndpoint(
        io,
        await changeEndpoint(await io.house(), id, { enabled: name === 'on' }, io.targetRules()),
        options,
      ),
    );
  const adding = planSubcommand(
    io,
    'add',
    'send events somewhere; the secret is shown once, on standard output',
  )
    .argument('<name>', 'what it is')
    .argument('<url>', 'an https address')
    .addOption(
      new Option('--types <names>', `with commas between them: ${webhookTypeNames.join(', ')}`)
        .argParser(types)
        .makeOptionMandatory(),
    )
    .option('--reasons', 'also tell the deciding rules, which can betray a fact about someone')
    .action(async (name: string, target: string, { types, reasons = false, ...options }: AddOptions) =>
      withSecret(
        io,
        await addEndpoint(
          await io.house(),
          { name, target, types, reasons },
          { name: io.user },
          io.targetRules(),
        ),
        options,
      ),
    );
  return ioCommand(io, 'webhook')
    .description('where events are sent: endpoints, their secrets, what was delivered')
    .addHelpText(
      'after',
      '\nExit codes: 0 done; 2 an address that is not allowed; 3 no such endpoint; 5 switched off.',
    )
    .addCommand(
      planSubcommand(io, 'list', 'the endpoints, oldest first').action((o: PlanOptions) => list(io, o)),
    )
    .addCommand(adding)
    .addCommand(switching('off', 'send nothing there for now; what is in line is cancelled'))
    .addCommand(switching('on', 'send there again'))
    .addCommand(
      of('remove', 'send nothing there any more').action(async (id: string, { json, lang }: PlanOptions) => {
        await removeEndpoint(await io.house(), id);
        io.out(json ? JSON.stringify({ id, removed: true }) : words[languageOf(io, lang)].removed);
      }),
    )
    .addCommand(
      of('secret', 'take a new secret; for a day the old one signs as well').action(
        async (id: string, options: PlanOptions) =>
          withSecret(io, await rotateSecret(await io.house(), id), options),
      ),
    )
    .addCommand(
      of('test', 'send a test message').action(async (id: string, options: PlanOptions) =>
        inLine(io, await sendTest(await io.house(), id), options),
      ),
    )
    .addCommand(of('log', 'the latest 100 deliveries').action((id: string, o: PlanOptions) => log(io, id, o)))
    .addCommand(
      of('replay', 'send a delivery again, under the same webhook-id')
        .argument('<delivery>', 'as in the log')
        .action(async (id: string, delivery: string, options: PlanOptions) =>
          inLine(io, await replay(await io.house(), id, delivery), options),
        ),
    );
}
