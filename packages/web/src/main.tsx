import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import './theme/theme.css';
import { MantineProvider, mergeThemeOverrides } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode, useEffect, useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { speak, whenSignedOut } from './api/client.ts';
import { queryClient, router } from './router.tsx';
import { cssVariables, theme } from './theme/theme.ts';
import { common } from './words/common.ts';
import { firstLanguage, LanguageContext, rememberLanguage } from './words/language.ts';

speak(firstLanguage());
whenSignedOut(() => {
  queryClient.clear();
  void router.navigate({ to: '/sign-in', search: { to: router.state.location.href } });
});

function App() {
  const [language, setLanguage] = useState(firstLanguage);
  const choice = useMemo(
    () => ({
      language,
      choose(chosen: typeof language) {
        rememberLanguage(chosen);
        speak(chosen);
        setLanguage(chosen);
        // What the server said, it said in the other language.
        void queryClient.invalidateQueries();
      },
    }),
    [language],
  );
  const themeWithWords = useMemo(
    () =>
      mergeThemeOverrides(theme, {
        components: {
          Notification: {
            defaultProps: { closeButtonProps: { 'aria-label': common[language].close } },
          },
        },
      }),
    [language],
  );
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <LanguageContext value={choice}>
      <MantineProvider theme={themeWithWords} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
        <Notifications position="bottom-right" />
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </MantineProvider>
    </LanguageContext>
  );
}

const mount = document.getElementById('root');
if (!mount) throw new Error('index.html has no #root');
createRoot(mount).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
