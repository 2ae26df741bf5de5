import { Link } from '@backstage/core-components';
import { EntityObjective } from '@nines/backstage-plugin-slo-common';

/** Where a definition was read: `slo/availability.yaml:1`, a link where its location has one. */
export function DefinitionLink(props: {
  definition: EntityObjective['definition'];
}) {
  const { file, line, url, format } = props.definition;
  const place = `${file}:${line}`;
  return (
    <span style={{ overflowWrap: 'anywhere' }}>
      {url ? (
        <Link to={url} underline="always">
          {place}
        </Link>
      ) : (
        place
      )}{' '}
      ({format})
    </span>
  );
}
