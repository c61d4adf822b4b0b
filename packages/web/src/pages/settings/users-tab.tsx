import { RoleTable } from './role-table.tsx';
import { UserList } from './user-list.tsx';

/** Who comes in, and what the roles mean. */
export function UsersTab() {
  return (
    <>
      <UserList />
      <RoleTable />
    </>
  );
}
