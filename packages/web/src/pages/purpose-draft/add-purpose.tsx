import {
  type Json,
  type Policy,
  type PolicyPurpose,
  type TemplateName,
  template,
  templateNames,
} from '@houdbaar/core/policy';
import { listPurposes } from '@houdbaar/core/standing';
import { Button, Group, Modal, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { idOf } from '../../api/declaration.ts';
import type { DraftSession } from '../../api/draft-session.ts';
import { common } from '../../words/common.ts';
import { type Language, useLanguage, useWords } from '../../words/language.ts';
import { words } from './words.ts';

/** A purpose to begin with, out of a template, by the name of both. */
interface Start {
  readonly value: string;
  readonly template: TemplateName;
  readonly id: string;
  readonly name: string;
}

const starts = (language: Language): Start[] =>
  templateNames.flatMap((each) =>
    listPurposes(template(each)).map(({ id, name }) => ({
      value: `${each}/${id}`,
      template: each,
      id,
      name: name[language],
    })),
  );

interface AddPurposeProps {
  readonly session: DraftSession;
  readonly policy: Policy;
  readonly close: (made?: string) => void;
}

/** A new purpose: its name, and a template to begin with; the assessment and sources of the template come along. */
export function AddPurpose({ session, policy, close }: AddPurposeProps) {
  const w = useWords(words);
  const { cancel, close: closeWord } = useWords(common);
  const { language } = useLanguage();
  const list = starts(language);
  const [from, setFrom] = useState(list[0]?.value ?? '');
  const start = list.find(({ value }) => value === from);
  const [typed, type] = useState<string>();
  const name = typed ?? start?.name ?? '';
  const id = idOf(name);
  const taken = id in policy.purposes;
  const go = () => {
    const { declared, others }: Parts = start ? partsOf(start) : { declared: blank(), others: {} };
    const named: PolicyPurpose = { ...declared, name: { [language]: name.trim() } };
    session.change(`purposes.${id}`, named as unknown as Json);
    for (const section of ['assessments', 'sources'] as const)
      for (const [key, value] of Object.entries(others[section] ?? {}))
        if (!policy[section]?.[key]) session.change(`${section}.${key}`, value as Json);
    close(id);
  };
  return (
    <Modal opened onClose={() => close()} title={w.add.title} closeButtonProps={{ 'aria-label': closeWord }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (id && !taken) go();
        }}
      >
        <NativeSelect
          label={w.add.template}
          value={from}
          onChange={(event) => setFrom(event.currentTarget.value)}
          mb="sm"
          data={[
            ...templateNames.map((each) => ({
              group: w.add.templates[each] ?? each,
              items: list
                .filter(({ template: whose }) => whose === each)
                .map(({ value, name: label }) => ({ value, label })),
            })),
            { value: '', label: w.add.blank },
          ]}
        />
        <TextInput
          label={w.add.name}
          description={w.add.nameHint}
          value={name}
          maxLength={80}
          error={taken ? w.add.taken : undefined}
          onChange={(event) => type(event.currentTarget.value)}
          data-autofocus
        />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={() => close()}>
            {cancel}
          </Button>
          <Button type="submit" disabled={!id || taken}>
            {w.add.verb}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}

/** The purpose of a template and what it leans on. An assessment is a new one: nobody here signed it yet. */
interface Parts {
  readonly declared: PolicyPurpose;
  readonly others: Readonly<Partial<Record<'assessments' | 'sources', Readonly<Record<string, unknown>>>>>;
}

function partsOf({ template: name, id }: Start): Parts {
  const { purposes, assessments, sources } = template(name);
  const declared = purposes[id] ?? blank();
  const unsigned = Object.entries(assessments ?? {})
    .filter(([key]) => key === declared.assessment)
    .map(([key, { signed: _, signedBy: __, ...answers }]) => [key, answers]);
  const used = Object.entries(sources ?? {}).filter(([key]) => declared.sources?.includes(key));
  return {
    declared,
    others: { assessments: Object.fromEntries(unsigned), sources: Object.fromEntries(used) },
  };
}

const blank = (): PolicyPurpose => ({ kind: 'service', basis: 'contract', wording: {}, fields: {} });
