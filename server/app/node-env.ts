// Which mode the libraries run in: production unless the environment says otherwise. Imported before any of them.
process.env['NODE_ENV'] ??= 'production';
