import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { WireImportSource } from '@nines/backstage-plugin-postmortems-common';
import { Scroll, quietText } from '@nines/backstage-plugin-slo-react';
import { postmortemsTranslationRef } from '../../translation';

/** Lines that are shown at once; a file of a megabyte may have tens of thousands. */
const SHOWN = 500;

const useStyles = makeStyles(theme => ({
  scroll: { maxHeight: 320, overflow: 'auto' },
  table: {
    borderCollapse: 'collapse',
    fontSize: '0.8125rem',
    '& th': { textAlign: 'left', fontWeight: 500, color: quietText(theme) },
    '& td, & th': { padding: '2px 16px 2px 0', verticalAlign: 'baseline' },
    '& pre': { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  },
}));

/** Lines of a file that no field stands for, verbatim, with why. */
export function UnmappedLines(props: { lines: WireImportSource['unmapped'] }) {
  const { lines } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(postmortemsTranslationRef);
  if (lines.length === 0) return null;
  const title = t('unmapped.title', { count: lines.length });
  return (
    <details>
      <summary>{title}</summary>
      <Scroll label={title}>
        <div className={classes.scroll}>
          <table role="table" aria-label={title} className={classes.table}>
            <thead>
              <tr>
                <th scope="col">{t('unmapped.line')}</th>
                <th scope="col">{t('unmapped.text')}</th>
                <th scope="col">{t('unmapped.reason')}</th>
              </tr>
            </thead>
            <tbody>
              {lines.slice(0, SHOWN).map(({ line, text, reason }, index) => (
                <tr key={index}>
                  <td>{line}</td>
                  <td>
                    <pre>{text}</pre>
                  </td>
                  <td>{reason}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Scroll>
      {lines.length > SHOWN &&
        t('unmapped.more', { count: lines.length - SHOWN })}
    </details>
  );
}
