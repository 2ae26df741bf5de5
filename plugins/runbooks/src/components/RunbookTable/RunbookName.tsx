import { Link } from '@backstage/core-components';
import { ListRunbooksResponse } from '@nines/backstage-plugin-runbooks-common';
import { EntityLink, useTableStyles } from '@nines/backstage-plugin-slo-react';
import { useRunbookHref } from '../links';

/** Title of a runbook, whose it is, and where the words were found. */
export function RunbookName(props: {
  runbook: ListRunbooksResponse['items'][number];
}) {
  const { title, docsRef, page, entityRefs, found } = props.runbook;
  const classes = useTableStyles();
  const href = useRunbookHref();
  const entityRef = entityRefs.at(0) ?? docsRef;
  const target = { entityRef, docsRef, page };
  return (
    <>
      <div className={classes.twoLines} title={title}>
        <Link to={href(target)}>{title}</Link>
      </div>
      <div className={`${classes.oneLine} ${classes.entity}`} title={entityRef}>
        <EntityLink entityRef={entityRef} />
      </div>
      {found && (
        <div className={`${classes.twoLines} ${classes.entity}`}>
          {found.heading && (
            <Link
              to={href({ ...target, anchor: found.anchor })}
              underline="always"
            >
              {found.heading}
            </Link>
          )}{' '}
          {found.excerpt}
        </div>
      )}
    </>
  );
}
