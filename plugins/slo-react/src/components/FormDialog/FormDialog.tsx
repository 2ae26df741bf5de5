import { FormEvent, ReactNode, useId } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import { makeStyles } from '@material-ui/core/styles';
import { sloReactTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  content: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(2),
    fontSize: '0.875rem',
    paddingBottom: theme.spacing(1),
  },
}));

/** A question that is asked on top of the page; Escape and the button close it. @public */
export function FormDialog(props: {
  title: string;
  text?: string;
  /** Absent where there is nothing to send. */
  onSubmit?: () => void;
  onClose: () => void;
  /** Buttons beside the one that closes. */
  actions?: ReactNode;
  children: ReactNode;
}) {
  const { title, text, onSubmit, onClose, actions, children } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sloReactTranslationRef);
  const id = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit?.();
  };
  return (
    <Dialog open fullWidth maxWidth="sm" onClose={onClose} aria-labelledby={id}>
      <form onSubmit={submit} noValidate>
        <DialogTitle id={id}>{title}</DialogTitle>
        <DialogContent className={classes.content}>
          {text && <div>{text}</div>}
          {children}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{t('dialog.close')}</Button>
          {actions}
        </DialogActions>
      </form>
    </Dialog>
  );
}
