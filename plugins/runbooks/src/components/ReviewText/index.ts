export { ReviewText, useReviewText } from './ReviewText';
export { formatDay } from './formatDay';
