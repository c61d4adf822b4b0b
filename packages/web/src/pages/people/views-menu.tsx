import { Button, Checkbox, Group, Menu, Modal, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import type { ViewContent } from '../../api/contract.generated.ts';
import { may } from '../../api/session.ts';
import { useSession } from '../../api/use-session.ts';
import { useViews } from '../../api/use-views.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { common } from '../../words/common.ts';
import { useWords } from '../../words/language.ts';
import { type Filters, filterNames, type Sort } from './filters.ts';
import { words } from './words.ts';

interface ViewsMenuProps {
  readonly filters: Filters;
  readonly sort: Sort;
  /** Puts the filters of a view in the address. */
  readonly open: (search: Readonly<Record<string, string>>) => void;
}

/** Filters under a name, one's own and those that others share. */
export function ViewsMenu({ filters, sort, open }: ViewsMenuProps) {
  const w = useWords(words);
  const client = useQueryClient();
  const [saving, setSaving] = useState(false);
  const session = useSession();
  const { data } = useViews();
  const drop = useMutation({
    mutationFn: (id: string) => api('DELETE /api/v1/views/{id}', { params: { id } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['views'] }),
  });
  const views = data?.items ?? [];
  const opened = views.find((view) => filterNames.every((name) => view.filters[name] === filters[name]));
  const hasFilters = Object.keys(filters).length > 0;
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default">{w.views} ▾</Button>
        </Menu.Target>
        <Menu.Dropdown>
          {views.length === 0 ? <Menu.Label>{w.noViews}</Menu.Label> : null}
          {views.map(({ id, name, shared, filters: kept }) => (
            <Menu.Item
              key={id}
              onClick={() => open(kept)}
              rightSection={shared ? <span className="hb-muted">{w.shared}</span> : null}
            >
              {name}
            </Menu.Item>
          ))}
          {opened && may(session, 'gate:outcome') ? (
            <>
              <Menu.Divider />
              <Menu.Item
                renderRoot={(props) => (
                  <Link {...props} to="/gate" search={{ audience: 'view', view: opened.id }} />
                )}
              >
                {w.mayContact}
              </Menu.Item>
            </>
          ) : null}
          {hasFilters ? (
            <>
              <Menu.Divider />
              <Menu.Item onClick={() => setSaving(true)}>{w.saveView}</Menu.Item>
            </>
          ) : null}
          {views.some(({ own }) => own) ? <Menu.Divider /> : null}
          {views
            .filter(({ own }) => own)
            .map(({ id, name }) => (
              <Menu.Item key={id} color="brick" onClick={() => drop.mutate(id)}>
                {w.removeView(name)}
              </Menu.Item>
            ))}
        </Menu.Dropdown>
      </Menu>
      {saving ? <SaveView filters={{ ...filters, sort }} close={() => setSaving(false)} /> : null}
    </>
  );
}

function SaveView(props: { readonly filters: Readonly<Record<string, string>>; readonly close: () => void }) {
  const { filters, close } = props;
  const w = useWords(words);
  const c = useWords(common);
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const save = useMutation({
    mutationFn: () =>
      api('POST /api/v1/views', {
        body: { name: name.trim(), filters: filters as ViewContent['filters'], shared },
      }),
    async onSuccess() {
      notifications.show({ message: w.saved(name.trim()) });
      await client.invalidateQueries({ queryKey: ['views'] });
      close();
    },
  });
  return (
    <Modal opened onClose={close} title={w.saveView} closeButtonProps={{ 'aria-label': c.close }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <TextInput
          label={w.viewName}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          maxLength={100}
          required
          withAsterisk={false}
          data-autofocus
        />
        <Checkbox
          mt="sm"
          label={w.share}
          checked={shared}
          onChange={(event) => setShared(event.currentTarget.checked)}
        />
        <ProblemNote problem={save.error} />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={close}>
            {c.cancel}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {c.save}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
