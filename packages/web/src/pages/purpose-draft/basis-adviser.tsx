import { contactTables } from '@houdbaar/core/law';
import { adviseBasis, type BasisAnswers } from '@houdbaar/core/policy';
import type { Channel } from '@houdbaar/core/terms';
import { Button, MultiSelect, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { DataTable } from '../../parts/data-table.tsx';
import { Provision } from '../../signs/reason-line.tsx';
import { Badge } from '../../signs/verdict.tsx';
import { common } from '../../words/common.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { type Editing, useEditing, useNamed } from './editing.ts';
import classes from './editor.module.css';
import { editorWords } from './editor-words.ts';
import { today } from './today.ts';

type Asked = keyof (typeof editorWords.nl)['interview'];
const tones = { yes: 'lawful', perhaps: 'unknown', no: 'unlawful' } as const;
const needTones: Readonly<Record<string, 'lawful' | 'unlawful' | 'unknown'>> = {
  'no-consent': 'lawful',
  consent: 'unlawful',
  open: 'unknown',
};

/** A short interview about the purpose; at each answer the bases that could carry it, and what each channel asks. */
export function BasisAdviser() {
  const w = useWords(editorWords);
  const { language } = useLanguage();
  const { channels } = useWords(common);
  const basisName = useNamed('basis');
  const editing = useEditing();
  const { purpose, policy, writes, change } = editing;
  const [said, say] = useState<Partial<BasisAnswers>>({});
  const [countries, setCountries] = useState<string[]>([policy.organisation.country]);
  const answers: BasisAnswers = { ...known(editing), ...said };
  const advice = adviseBasis(answers, countries, today());
  const regions = new Intl.DisplayNames([language], { type: 'region' });
  const countryName = (code: string) => regions.of(code === 'UK' ? 'GB' : code) ?? code;
  const contacts = (answers.channels?.length ?? 0) > 0;
  const atWork = answers.recipients?.some((each) => each !== 'consumer');
  const questions: readonly Asked[] = [
    'neededForContract',
    'lawDemands',
    'expected',
    'sensitive',
    'children',
    'askedConsent',
    ...(contacts ? (['promotes'] as const) : []),
    ...(contacts && atWork ? (['workRelated'] as const) : []),
  ];
  return (
    <div className={classes.adviser}>
      <div className={classes.questions}>
        {questions.map((each) => (
          <div key={each} className={classes.question}>
            <span id={`ask-${each}`}>{w.interview[each]}</span>
            <SegmentedControl
              size="xs"
              aria-labelledby={`ask-${each}`}
              value={answers[each] ?? 'unknown'}
              onChange={(value) => say({ ...said, [each]: value })}
              data={(['yes', 'no', 'unknown'] as const).map((value) => ({ value, label: w.answers[value] }))}
            />
          </div>
        ))}
        {contacts ? (
          <>
            <div className={classes.question}>
              <span id="ask-relation">{w.relation}</span>
              <SegmentedControl
                size="xs"
                aria-labelledby="ask-relation"
                value={answers.relation ?? 'both'}
                onChange={(value) => say({ ...said, relation: value as 'both' })}
                data={(['customers', 'others', 'both'] as const).map((value) => ({
                  value,
                  label: w.relations[value],
                }))}
              />
            </div>
            <div className={classes.question}>
              <span id="ask-products">{w.products}</span>
              <SegmentedControl
                size="xs"
                orientation="vertical"
                aria-labelledby="ask-products"
                value={answers.products ?? 'other'}
                onChange={(value) => say({ ...said, products: value as 'similar' })}
                data={(['similar', 'other', 'third-party'] as const).map((value) => ({
                  value,
                  label: w.productKinds[value],
                }))}
              />
            </div>
            <MultiSelect
              label={w.countries}
              value={countries}
              onChange={setCountries}
              searchable
              data={Object.keys(contactTables).map((value) => ({ value, label: countryName(value) }))}
            />
          </>
        ) : null}
      </div>
      <ol className={classes.options} aria-live="polite">
        {advice.options.map(({ basis, fits, reasons }) => (
          <li key={basis}>
            <div className={classes.optionHead}>
              <strong>{basisName(basis)}</strong> <Badge tone={tones[fits]}>{w.fits[fits]}</Badge>
              {basis === purpose.basis ? (
                <span className="hb-muted">{w.chosen}</span>
              ) : writes && fits !== 'no' ? (
                <Button variant="subtle" size="compact-xs" onClick={() => change('basis', basis)}>
                  {w.choose}
                </Button>
              ) : null}
            </div>
            {reasons.map(({ says, cites, source }) => (
              <div key={says.en}>
                {says[language]} <Provision reason={{ cites, source }} />
              </div>
            ))}
          </li>
        ))}
      </ol>
      {advice.channels.length > 0 ? (
        <div>
          <h3>{w.channelAdvice}</h3>
          <DataTable
            caption={w.channelAdvice}
            rows={advice.channels}
            keyOf={({ country, channel, recipient, who }) => `${country} ${channel} ${recipient} ${who}`}
            columns={[
              {
                id: 'country',
                title: `${w.country}, ${w.channel}`,
                cell: ({ country, channel, who }) => (
                  <>
                    {countryName(country)} · {channels[channel] ?? channel}
                    <div className="hb-muted">{w[who]}</div>
                  </>
                ),
              },
              {
                id: 'need',
                title: w.need,
                cell: ({ need, says, cites, source }) => (
                  <>
                    <Badge tone={needTones[need] ?? 'unknown'}>{w.needs[need] ?? need}</Badge>{' '}
                    {says[language]} {source ? <Provision reason={{ cites, source }} /> : null}
                  </>
                ),
              },
            ]}
          />
        </div>
      ) : null}
    </div>
  );
}

/** What the purpose itself tells already. */
function known({ purpose, policy }: Editing): BasisAnswers {
  const relations = purpose.audience?.relations ?? [];
  const bought = relations.filter((each) => each === 'customer' || each === 'former-customer').length;
  const channels = Object.keys(purpose.channels ?? {}) as Channel[];
  const profiles = Object.values(purpose.channels ?? {});
  const products = profiles.find((each) => each?.products)?.products;
  return {
    kind: purpose.kind,
    channels,
    ...(profiles.length > 0 && profiles.every((each) => each?.content === 'service')
      ? { promotes: 'no' as const }
      : {}),
    ...(purpose.audience?.kinds ? { recipients: purpose.audience.kinds } : {}),
    ...(relations.length > 0
      ? { relation: bought === relations.length ? 'customers' : bought === 0 ? 'others' : 'both' }
      : {}),
    ...(products ? { products } : {}),
    ...(policy.organisation.sector ? { sector: policy.organisation.sector } : {}),
  };
}
