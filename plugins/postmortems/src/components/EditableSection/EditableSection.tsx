import { ReactNode } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { quietText } from '@nines/backstage-plugin-slo-react';
import { postmortemsTranslationRef } from '../../translation';
import { SectionId } from './fieldAnchor';
import { Sections } from './useSections';

const useStyles = makeStyles(theme => ({
  section: {
    minWidth: 0,
    fontSize: '0.875rem',
    fontVariantNumeric: 'tabular-nums',
    scrollMarginTop: theme.spacing(2),
    '&:focus': { outline: 'none' },
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0, 2),
    paddingBottom: theme.spacing(0.25),
    marginBottom: theme.spacing(1),
    borderBottom: `1px solid ${theme.palette.divider}`,
  },
  text: { color: quietText(theme), marginBottom: theme.spacing(1) },
  body: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(1.5),
    // The theme's own are too faint on the grey of a page
    '& .MuiFormLabel-root:not(.Mui-error), & .MuiFormHelperText-root:not(.Mui-error)':
      { color: quietText(theme) },
  },
}));

/** A titled part of the postmortem that is read, and written in place. */
export function EditableSection(props: {
  id: SectionId;
  title: string;
  text?: string;
  sections: Sections;
  canEdit: boolean;
  /** Beside the title. */
  actions?: ReactNode;
  editor?: ReactNode;
  children: ReactNode;
}) {
  const { id, title, text, sections, canEdit, actions, editor } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(postmortemsTranslationRef);
  const isOpen = editor !== undefined && sections.isOpen(id);
  return (
    <section
      id={`pm-${id}`}
      tabIndex={-1}
      aria-label={title}
      className={classes.section}
    >
      <div className={classes.head}>
        <Typography variant="subtitle1" component="h3">
          {title}
        </Typography>
        {canEdit && editor !== undefined && (
          <Button
            size="small"
            aria-label={t(isOpen ? 'writing.doneWith' : 'writing.editOf', {
              section: title,
            })}
            aria-expanded={isOpen}
            onClick={() => sections.toggle(id)}
          >
            {t(isOpen ? 'writing.done' : 'writing.edit')}
          </Button>
        )}
        {actions}
      </div>
      {text && <div className={classes.text}>{text}</div>}
      <div className={classes.body}>{isOpen ? editor : props.children}</div>
    </section>
  );
}
