// Decides how the client starts: theme and language first, then the data client and the router.
import { ApolloProvider } from '@apollo/client/react';
import { RouterProvider } from '@tanstack/react-router';
import { createRoot } from 'react-dom/client';
import { apolloClient } from './app/apollo';
import { ClockProvider } from './app/clock';
import { startLanguage } from './app/i18n/language';
import { router } from './app/router';
import { askSession, SessionProvider } from './app/session';
import { applyTheme } from './app/theme';
import './ui/tokens.css';
import './ui/base.css';
import './ui/controls.css';
import './ui/factor.css';
import './ui/header.css';
import './ui/layout.css';
import './ui/dialog.css';
import './ui/tables.css';
import './ui/unit-table.css';
import './ui/counts.css';
import './ui/plan.css';
import './ui/answers.css';
import './ui/choices.css';
import './ui/files.css';
import './ui/rosters.css';
import './ui/moves.css';
import './ui/rosters-narrow.css';
import './ui/records.css';
import './ui/charts.css';
import './ui/tabs.css';
import './ui/dashboard.css';
import './ui/due-list.css';
import './ui/frame.css';

applyTheme();
// Who is signed in is asked while the page's own code and its words come; then all is drawn at once.
askSession();
void Promise.all([startLanguage(), router.load()]).then(() => {
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html lacks the element with the id root');
  createRoot(root).render(
    <ApolloProvider client={apolloClient}>
      <ClockProvider>
        <SessionProvider>
          <RouterProvider router={router} />
        </SessionProvider>
      </ClockProvider>
    </ApolloProvider>,
  );
});
