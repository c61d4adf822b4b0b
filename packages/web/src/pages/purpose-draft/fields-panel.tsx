import { Autocomplete, Button, CloseButton, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Panel } from '../../parts/page-frame.tsx';
import { factWords } from '../../words/facts.ts';
import { useWords } from '../../words/language.ts';
import { useEditing } from './editing.ts';
import classes from './editor.module.css';
import { editorWords } from './editor-words.ts';
import { Findings } from './findings.tsx';

type Use = 'required' | 'optional';

/** The fields that the purpose uses, each with whether it must be there and why; fewer is better. */
export function FieldsPanel() {
  const w = useWords(editorWords);
  const { fields: names } = useWords(factWords);
  const { purpose, policy, writes, change } = useEditing();
  const [typed, type] = useState('');
  const rows = Object.entries(purpose.fields).map(([field, use]) => ({
    field,
    name: names[field] ?? field,
    need: typeof use === 'string' ? use : use.need,
    why: typeof use === 'string' ? '' : (use.why ?? ''),
  }));
  const write = (field: string, need: Use, why: string) =>
    change(`fields.${field}`, why === '' ? need : { need, why });
  const known = [
    ...new Set([
      ...Object.keys(names),
      ...(policy.fieldsHeld ?? []),
      ...Object.values(policy.purposes).flatMap(({ fields }) => Object.keys(fields)),
    ]),
  ].filter((each) => !(each in purpose.fields));
  const field = known.find((each) => names[each] === typed.trim()) ?? typed.trim();
  const bad = field !== '' && !/^[a-z][a-zA-Z0-9]*$/.test(field);
  return (
    <Panel title={w.fields} says={w.fieldsSays}>
      {rows.length === 0 ? <p className="hb-muted">{w.noFields}</p> : null}
      <ul className={classes.uses}>
        {rows.map(({ field: id, name, need, why }) => (
          <li key={id}>
            <span title={id}>{name}</span>
            <NativeSelect
              size="xs"
              aria-label={w.needOf(name)}
              value={need}
              disabled={!writes}
              onChange={(event) => write(id, event.currentTarget.value as Use, why)}
              data={[
                { value: 'required', label: w.required },
                { value: 'optional', label: w.optional },
              ]}
            />
            <TextInput
              size="xs"
              aria-label={w.whyOf(name)}
              placeholder={w.why}
              value={why}
              readOnly={!writes}
              onChange={(event) => write(id, need, event.currentTarget.value)}
            />
            {writes ? (
              <CloseButton
                size="sm"
                aria-label={w.removeOf(name)}
                title={w.removeOf(name)}
                onClick={() => change(`fields.${id}`, null)}
              />
            ) : null}
          </li>
        ))}
      </ul>
      {writes ? (
        <form
          className={classes.adding}
          onSubmit={(event) => {
            event.preventDefault();
            if (field === '' || bad) return;
            change(`fields.${field}`, 'optional');
            type('');
          }}
        >
          <Autocomplete
            label={w.addField}
            placeholder={w.addFieldHint}
            value={typed}
            onChange={type}
            error={bad ? w.badField : undefined}
            data={known.map((each) => names[each] ?? each)}
            limit={8}
          />
          <Button type="submit" variant="default" disabled={field === '' || bad}>
            {w.add}
          </Button>
        </form>
      ) : null}
      <Findings at={['fields']} />
    </Panel>
  );
}
