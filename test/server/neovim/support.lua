-- What the scenarios share. A scenario is a function that fills a report; the report ends up in a JSON file.

local support = {}

-- `vim.lsp.start` came with Neovim 0.8; Debian 12 has 0.7, which starts and attaches in two steps.
vim.lsp.start = vim.lsp.start or function(config)
  local client = vim.lsp.start_client(config)
  vim.lsp.buf_attach_client(0, client)
  return client
end

local patience = 10000

function support.wait(what, condition)
  if not vim.wait(patience, condition, 10) then error('waited in vain for ' .. what) end
end

-- The position of some words, from 0.
function support.find(words)
  for number, line in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, false)) do
    local column = line:find(words, 1, true)
    if column then return { line = number - 1, character = column - 1 } end
  end
  error('the text does not say: ' .. words)
end

-- Sends a request the way Neovim's own commands do, and returns the result.
function support.ask(method, params)
  params.textDocument = vim.lsp.util.make_text_document_params(0)
  local answers, problem = vim.lsp.buf_request_sync(0, method, params, patience)
  local _, answer = next(answers or {})
  if not answer or answer.err or answer.error then
    error(method .. ': ' .. tostring(problem) .. ' ' .. vim.inspect(answer))
  end
  return answer.result
end

-- Neovim's diagnostics as the protocol writes them.
function support.diagnostics()
  return vim.tbl_map(function(diagnostic)
    local lsp = diagnostic.user_data.lsp
    return {
      range = {
        start = { line = diagnostic.lnum, character = diagnostic.col },
        ['end'] = { line = diagnostic.end_lnum, character = diagnostic.end_col },
      },
      severity = diagnostic.severity,
      message = diagnostic.message,
      source = diagnostic.source,
      code = diagnostic.code or lsp.code,
      data = lsp.data,
    }
  end, vim.diagnostic.get(0))
end

-- Replaces the line that says some words.
function support.replace(words, line)
  local at = support.find(words).line
  vim.api.nvim_buf_set_lines(0, at, at + 1, false, line and { line } or {})
end

function support.run(scenario)
  local report = {}
  local fine, problem = xpcall(function() scenario(report) end, debug.traceback)
  if not fine then report.problem = problem end
  local file = assert(io.open(vim.env.JOBSPEC_REPORT, 'w'))
  file:write(vim.fn.json_encode(report))
  file:close()
  vim.cmd('qall!')
end

return support
