-- Works with a job description as a person would: reads what is wrong, asks, completes, and fixes.

local support = require('support')

support.run(function(report)
  support.wait('diagnostics', function() return #vim.diagnostic.get(0) > 0 end)
  report.filetype = vim.bo.filetype
  report.diagnostics = support.diagnostics()

  report.hover = support.ask('textDocument/hover', { position = support.find('title:') }).contents.value

  local skills = support.find('- Docker')
  vim.api.nvim_buf_set_lines(0, skills.line, skills.line, false, { '    - terraf' })
  local position = { line = skills.line, character = #'    - terraf' }
  local list = support.ask('textDocument/completion', { position = position })
  report.completion = vim.tbl_map(function(item) return item.label end, list.items or list)
  support.replace('- terraf')

  local actions = support.ask('textDocument/codeAction', {
    range = report.diagnostics[1].range,
    context = { diagnostics = support.diagnostics() },
  })
  report.fix = actions[1].title
  vim.lsp.util.apply_workspace_edit(actions[1].edit, 'utf-16')
  support.wait('the diagnostics to go away', function() return #vim.diagnostic.get(0) == 0 end)
  report.text = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n') .. '\n'
end)
