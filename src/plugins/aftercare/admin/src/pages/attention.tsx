import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { styled } from 'styled-components';
import type { Attention } from '../api/answers';
import { useAftercare } from '../api/use-aftercare';
import { type RequestState, useRequest } from '../api/use-request';
import { useText } from '../translations/use-text';
import { AttentionList } from './attention-list';

/** The menu page: what waits for approval, what needs attention, how a rebuild is getting on. */
export default function AttentionPage() {
  const { text } = useText();
  const api = useAftercare();
  const state = useRequest('attention', () => api.attention());
  return (
    <Page.Main>
      <Page.Title>{text('menu')}</Page.Title>
      <Layouts.Header
        title={text('menu')}
        subtitle={text('attention.subtitle')}
        primaryAction={
          <Button variant="tertiary" onClick={state.retry} loading={state.status === 'loading'}>
            {text('attention.refresh')}
          </Button>
        }
      />
      <Layouts.Content>
        <Body state={state} />
      </Layouts.Content>
    </Page.Main>
  );
}

function Body({ state }: { state: RequestState<Attention> }) {
  const { text } = useText();
  if (state.status === 'failed') {
    return state.error.status === 403 ? <Page.NoPermissions /> : <Page.Error />;
  }
  if (!state.data) return <Page.Loading />;
  const { waitingForApproval, needsAttention, rebuild } = state.data;
  return (
    <Flex direction="column" alignItems="stretch" gap={4} paddingBottom={8}>
      <Rebuild {...rebuild} />
      <AttentionList
        title={text('attention.waiting')}
        entries={waitingForApproval}
        empty={text('attention.waiting.empty')}
      />
      <AttentionList
        title={text('attention.needs')}
        entries={needsAttention}
        empty={text('attention.needs.empty')}
      />
    </Flex>
  );
}

const Progress = styled.progress`
  width: 100%;
  height: 0.8rem;
  accent-color: ${({ theme }) => theme.colors.primary600};
`;

function Rebuild({ waiting, running, done }: Attention['rebuild']) {
  const { text } = useText();
  const total = waiting + running + done;
  if (waiting + running === 0) return null;
  return (
    <Box background="neutral0" padding={6} hasRadius shadow="tableShadow" aria-live="polite">
      <Typography tag="h2" variant="delta">
        {text('attention.rebuild')}
      </Typography>
      <Typography tag="p" paddingBottom={2}>
        {text('attention.rebuild.progress', { done, total })}
      </Typography>
      <Progress max={total} value={done} aria-label={text('attention.rebuild')} />
    </Box>
  );
}
