import { makeStyles } from '@material-ui/core/styles';
import {
  WireRunbook,
  isSamePage,
} from '@nines/backstage-plugin-runbooks-common';
import { useLiveRunbooks, useMatchedAlerts } from '../../hooks';
import { AlertBanner } from '../AlertBanner';
import { useNamedAlert } from '../EntityRunbooksContent/useNamedAlert';
import { LoadedRunbook } from '../LoadedRunbook';

const useStyles = makeStyles(theme => ({
  banner: {
    display: 'grid',
    gap: theme.spacing(1.5),
    width: '100%',
    paddingBottom: theme.spacing(2),
    textAlign: 'left',
  },
}));

/** Nothing on a page that is no runbook, and nothing while that is not known: the page of the docs is what the reader came for. */
export function PageBanner(props: { docsRef: string; page: string }) {
  const { docsRef, page } = props;
  const { loaded } = useLiveRunbooks({ subject: docsRef }, (api, signal) =>
    api.getEntityRunbooks(docsRef, { signal }),
  );
  if (loaded.status !== 'ready') return null;
  const runbook = loaded.value.runbooks.find(
    one => one.docsRef === docsRef && isSamePage(one.page, page),
  );
  if (!runbook) return null;
  return <KnownBanner docsRef={docsRef} runbook={runbook} />;
}

/** Alerts are those of the entity that the page is for. */
function KnownBanner(props: { docsRef: string; runbook: WireRunbook }) {
  const { docsRef, runbook } = props;
  const classes = useStyles();
  const entityRef = runbook.entityRefs.at(0) ?? docsRef;
  const matched = useMatchedAlerts(entityRef, useNamedAlert());
  return (
    <div className={classes.banner}>
      <AlertBanner entityRef={entityRef} runbook={runbook} matched={matched} />
      <LoadedRunbook
        isInReader
        entityRef={entityRef}
        runbook={runbook}
        matched={matched}
      />
    </div>
  );
}
