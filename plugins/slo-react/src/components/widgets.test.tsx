import { renderInTestApp } from '@backstage/test-utils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { SLO_STATE_KINDS } from '@nines/backstage-plugin-slo-common';
import { BudgetBar, Explained, SloStateChip, TimeDistance } from '.';

describe('SloStateChip', () => {
  it('gives each state a name of its own and a shape of its own', async () => {
    await renderInTestApp(
      <>
        {SLO_STATE_KINDS.map(kind => (
          <SloStateChip key={kind} state={{ kind, message: '' }} />
        ))}
      </>,
    );
    const names = [
      'Invalid',
      'No data',
      'Exhausted',
      'Burning',
      'At risk',
      'Low traffic',
      'Healthy',
    ];
    const shapes = names.map(name => {
      const icon = screen.getByText(name).querySelector('svg');
      return icon?.innerHTML;
    });
    expect(new Set(shapes).size).toBe(SLO_STATE_KINDS.length);
  });

  it('says on hover, and to screen readers, what the state means, in the words of the backend', async () => {
    const message = 'Burning 6.4 times faster than even.';
    await renderInTestApp(
      <SloStateChip state={{ kind: 'burning', message }} />,
    );
    const chip = screen.getByTitle(message);
    expect(chip).toHaveAttribute('tabindex', '0');
    await userEvent.hover(chip);
    expect(await screen.findByRole('tooltip')).toHaveTextContent(message);
  });
});

describe('BudgetBar', () => {
  it.each<{ left: number | null; now: string; text: string }>([
    { left: 0.31, now: '31', text: '31 % left' },
    { left: 0, now: '0', text: 'budget just spent' },
    { left: -0.12, now: '0', text: '12 % over budget' },
    { left: null, now: '0', text: 'budget unknown' },
  ])('is a meter that reads "$text"', async ({ left, now, text }) => {
    await renderInTestApp(<BudgetBar left={left} kind="atRisk" />);
    const meter = screen.getByRole('meter');
    expect(meter.getAttribute('aria-valuetext')?.replace('\u00a0', ' ')).toBe(
      text,
    );
    expect(meter).toHaveAttribute('aria-valuenow', now);
  });

  it('marks where the budget ended when more than it was spent', async () => {
    await renderInTestApp(<BudgetBar left={-1} kind="exhausted" />);
    expect(screen.getByTestId('overspent')).toHaveStyle({ left: '50%' });
  });
});

describe('Explained', () => {
  it('opens on focus and on tap, and closes with Escape', async () => {
    await renderInTestApp(
      <Explained explanation="good ÷ total">99 %</Explained>,
    );
    const number = screen.getByRole('button', { name: '99 %' });
    await userEvent.click(number);
    expect(await screen.findByText('good ÷ total')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await screen.findByRole('button', { name: '99 %' });
    expect(number).not.toHaveAttribute('aria-describedby');
  });
});

it('leads the keyboard to what explains a number, and back', async () => {
  await renderInTestApp(
    <>
      <Explained explanation={<a href="/rows">its rows</a>}>99 %</Explained>
      <Explained explanation="nothing to follow">98 %</Explained>
    </>,
  );
  const number = screen.getByRole('button', { name: '99 %' });
  number.focus();
  await userEvent.keyboard('{Enter}');
  const link = await screen.findByRole('link', { name: 'its rows' });
  expect(link).toHaveFocus();
  expect(link).toBeVisible();
  await userEvent.keyboard('{Escape}');
  expect(number).toHaveFocus();
  await userEvent.tab();
  expect(screen.getByRole('button', { name: '98 %' })).toHaveFocus();
  await waitFor(() => expect(link).not.toBeInTheDocument());
});

describe('TimeDistance', () => {
  it.each([
    { at: '2026-11-20T21:00:00Z', text: 'in 9 h' },
    { at: '2026-11-20T10:00:00Z', text: '2 h ago' },
    { at: '2026-11-20T12:00:00Z', text: 'now' },
  ])('$at is $text, with the absolute time on hover', async ({ at, text }) => {
    const now = Date.parse('2026-11-20T12:00:00Z');
    await renderInTestApp(<TimeDistance at={at} now={now} />);
    const time = screen.getByText(text.replace(/(\d) /, '$1\u00a0'), {
      normalizer: value => value,
    });
    expect(time).toHaveAttribute('dateTime', at);
    expect(time.title).toContain('20 Nov 2026');
  });
});

it('never says that what has happened is to come, whatever the clock', async () => {
  const at = '2026-11-20T12:00:05.000Z';
  const now = Date.parse('2026-11-20T12:00:00.000Z');
  await renderInTestApp(<TimeDistance at={at} now={now} isPast />);
  expect(screen.getByText('now')).toBeVisible();
});
