import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { openPostmortems } from '../../__testUtils__/openPostmortems';
import { aUuid } from '../../fixtures';
import { TimelineEditor } from './TimelineEditor';

async function open() {
  const opened = await openPostmortems(
    <TimelineEditor subject={{ kind: 'incident', id: aUuid(14) }} />,
    { path: '/postmortems' },
  );
  await screen.findByRole('list', { name: 'Events' });
  return opened;
}

const rows = () =>
  within(screen.getByRole('list', { name: 'Events' })).getAllByRole('listitem');

it('finds events by words, and says where each comes from and that it was edited', async () => {
  await open();
  expect(rows()).toHaveLength(7);
  expect(rows()[6]).toHaveTextContent(/Written by hand.*edited/);
  await userEvent.type(screen.getByLabelText('Search events'), 'roll back');
  await waitFor(() => expect(rows()).toHaveLength(1));
  expect(screen.getByText('1 event of 7')).toBeVisible();
});

it('adds an event by keyboard alone', async () => {
  const { postmortems } = await open();
  await userEvent.click(screen.getByRole('button', { name: 'Add an event' }));
  const form = screen.getByRole('form', { name: 'Add an event' });
  expect(within(form).getByLabelText('What happened')).toHaveFocus();
  await userEvent.keyboard('Tried the old pool');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() =>
    expect(postmortems.asked).toContain(
      'addEvent incident note Tried the old pool',
    ),
  );
  expect(await screen.findByText('Tried the old pool')).toBeVisible();
});

it('keeps both texts where somebody else changed the event first', async () => {
  const { postmortems } = await open();
  await userEvent.click(
    screen.getByRole('button', { name: /^Edit: Roll back rather/ }),
  );
  const form = screen.getByRole('form', { name: 'Edit the event' });
  const text = within(form).getByLabelText('What happened');
  await userEvent.clear(text);
  await userEvent.type(text, 'Mine');
  postmortems.timeline.change(aUuid(1_006), {
    version: 1,
    changes: { text: 'Theirs', pinned: false },
  });
  await userEvent.click(
    within(form).getByRole('button', { name: 'Save the event' }),
  );
  const merge = await screen.findByRole('alert', {
    name: 'Somebody else changed this event',
  });
  expect(await within(merge).findByText('Theirs')).toBeVisible();
  expect(within(merge).getByText('Mine')).toBeVisible();
  await userEvent.click(
    within(merge).getByRole('radio', { name: 'Take mine' }),
  );
  await userEvent.click(
    within(merge).getByRole('button', { name: 'Save with these choices' }),
  );
  await waitFor(() =>
    expect(postmortems.asked).toContain(
      `changeEvent incident ${aUuid(
        1_006,
      )} {"version":2,"changes":{"text":"Mine"}}`,
    ),
  );
});
