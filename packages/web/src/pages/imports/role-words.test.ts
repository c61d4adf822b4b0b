import { columnRoles } from '@houdbaar/core/scan/columns';
import { expect, test } from 'vitest';
import { roleGroups, roleName, roleWords } from './role-words.ts';

test('every role can be chosen once, and has a name in each language', () => {
  const offered: readonly string[] = Object.values(roleGroups).flat();
  expect(offered.toSorted()).toEqual(columnRoles.toSorted());
  for (const { names } of [roleWords.nl, roleWords.en])
    for (const role of offered)
      for (const part of names[role] ? [role] : role.split('.')) expect(names).toHaveProperty([part]);
  expect(roleName(roleWords.nl.names, 'optOut.all')).toBe('afgemeld · alles');
});
