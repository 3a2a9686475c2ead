// Which job reads deliveries: the night, a command and whoever asks for it now go by its one lease (D3.7).

/** The job's name. */
export const DELIVERY_JOB = 'kindergartens';
