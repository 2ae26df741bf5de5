import { BinaryOperator } from './PromqlNode';

/** How tightly the operators of Prometheus bind; all but `^` join from the left. */
export const PRECEDENCE: Readonly<Record<BinaryOperator, number>> = {
  or: 1,
  and: 2,
  unless: 2,
  '==': 3,
  '!=': 3,
  '<': 3,
  '<=': 3,
  '>': 3,
  '>=': 3,
  '+': 4,
  '-': 4,
  '*': 5,
  '/': 5,
  '%': 5,
  atan2: 5,
  '^': 6,
};

/** A sign binds as a product does: `-2 ^ 2` is `-(2 ^ 2)`. */
export const SIGN_PRECEDENCE = PRECEDENCE['*'];
