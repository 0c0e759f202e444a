/** Pages are made on the server and ship no script; an island brings its own entry. */
export const csr = false;
