-- With `lint.run = 'onSave'`, findings wait until the file is saved.

local support = require('support')

support.run(function(report)
  support.wait('diagnostics', function() return #vim.diagnostic.get(0) == 1 end)
  support.replace('language: en', 'language: English')
  -- The answer shows that the server has seen the change.
  support.ask('textDocument/documentSymbol', {})
  report.beforeSaving = #vim.diagnostic.get(0)
  vim.cmd('write')
  support.wait('diagnostics of the saved file', function() return #vim.diagnostic.get(0) == 2 end)
  report.afterSaving = #vim.diagnostic.get(0)
end)
