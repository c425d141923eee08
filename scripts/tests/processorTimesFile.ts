/** Where suites note what they took of the processor, a line each, while all of them run. */
export const processorTimesFile = '.cache/test-processor-times.ndjson'
