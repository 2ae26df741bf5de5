import { parseFleetQuery, toFleetSearch } from './fleetQuery';

const parse = (search: string) => parseFleetQuery(new URLSearchParams(search));

it.each<{ name: string; search: string }>([
  { name: 'nothing', search: '' },
  { name: 'words', search: '?search=check+out%26' },
  {
    name: 'several values of a filter',
    search: '?owner=group%3Adefault%2Fa&owner=group%3Adefault%2Fb',
  },
  { name: 'states', search: '?state=burning&state=noData' },
  {
    name: 'order and page',
    search: '?sort=left&order=desc&offset=50&limit=10',
  },
])('reads and writes $name alike', ({ search }) => {
  expect(toFleetSearch(parse(search))).toBe(search);
});

it('starts with the worst, 25 to a page', () => {
  expect(parse('')).toEqual({
    sort: 'state',
    order: 'asc',
    offset: 0,
    limit: 25,
  });
});

it.each<{ name: string; search: string; left: string }>([
  {
    name: 'an unknown state',
    search: '?state=sad&owner=group%3Adefault%2Fa',
    left: '?owner=group%3Adefault%2Fa',
  },
  {
    name: 'a sort that is not one',
    search: '?sort=price&search=x',
    left: '?search=x',
  },
  {
    name: 'a page before the first',
    search: '?offset=-5&search=x',
    left: '?search=x',
  },
  { name: 'a page of thousands', search: '?limit=5000', left: '' },
  {
    name: 'parameters of others',
    search: '?utm_source=mail&search=x',
    left: '?search=x',
  },
  { name: 'empty values', search: '?search=&owner=', left: '' },
])('leaves out $name', ({ search, left }) => {
  expect(toFleetSearch(parse(search))).toBe(left);
});
