import { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { type Caller, Failure } from '../usecases/index.ts';
import type { Frame } from './ports.ts';
import { fieldProblems } from './say-issues.ts';

export interface ApiEnv {
  Variables: {
    readonly frame: Frame;
    readonly requestId: string;
    /** Absent on the few public paths; ask {@link callerOf}. */
    readonly caller?: Caller;
  };
}

export type ApiContext = Context<ApiEnv>;
export type Resource = OpenAPIHono<ApiEnv>;

/** An empty resource: input that doesn't fit its schema becomes `invalid-input`, with each field named. */
export const resource = (): Resource =>
  new OpenAPIHono<ApiEnv>({
    defaultHook: (result) => {
      if (result.success) return;
      const value = 'data' in result ? result.data : undefined;
      throw invalidInput(fieldProblems(result.error.issues, value, result.target));
    },
  });

/** The caller; throws `key-required` where a path is public and nobody said who they are. */
export function callerOf(c: ApiContext): Caller {
  const caller = c.get('caller');
  if (caller) return caller;
  throw new Failure('key-required', {
    nl: 'Log in, of stuur je sleutel mee: "Authorization: Bearer hb_live_…".',
    en: 'Sign in, or send your key: "Authorization: Bearer hb_live_…".',
  });
}

export const invalidInput = (errors: Failure['errors']): Failure =>
  new Failure(
    'invalid-input',
    {
      nl: `${errors.length === 1 ? 'Eén veld klopt' : `${errors.length} velden kloppen`} niet. Bij elk veld staat wat je kunt doen.`,
      en: `${errors.length === 1 ? 'One field is' : `${errors.length} fields are`} not right. Each says what to do.`,
    },
    { errors },
  );
