import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { FilePicker } from './file-picker.tsx';
import { PastImports } from './past-imports.tsx';
import { Wizard } from './wizard.tsx';

const route = getRouteApi('/signed-in/imports');

/** Choosing a file, or going on with the one that was sent (the address remembers which); below it what was imported before. */
export function ImportTab() {
  const { upload } = route.useSearch();
  const navigate = useNavigate();
  const go = (sent: string | undefined) =>
    void navigate({ to: '/imports', search: sent ? { upload: sent } : {} });
  return (
    <>
      {upload ? (
        <Wizard key={upload} upload={upload} leave={() => go(undefined)} />
      ) : (
        <FilePicker sent={go} />
      )}
      {upload ? null : <PastImports />}
    </>
  );
}
