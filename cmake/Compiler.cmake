# One compiler setting for every target, so that all of them can share two precompiled headers.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_AUTOMOC ON)

option(SIGNALBOX_WERROR "Warnings are errors" ON)
option(SIGNALBOX_MODELS_ONLY "Build models/ and its tests, without the windows" OFF)
set(SIGNALBOX_SANITIZE "" CACHE STRING "address,undefined or thread")

# The same -fPIC for libraries and programs: a precompiled header fits only code built alike.
add_compile_options(-fPIC -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual)
if(SIGNALBOX_WERROR)
  add_compile_options(-Werror)
endif()
add_compile_definitions(QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_FOREACH QT_NO_KEYWORDS
  QT_STRICT_ITERATORS QT_NO_URL_CAST_FROM_STRING)

# Released programs read what strangers send: what distributions ask of those.
set(released "$<AND:$<CONFIG:Release>,$<CXX_COMPILER_ID:GNU>>")
add_compile_options("$<${released}:-fstack-protector-strong;-fstack-clash-protection>")
# Qt asks for -fPIC, with which GCC inlines nothing that another library could replace; nothing replaces what is linked
# into a program.
add_compile_options("$<${released}:-fno-semantic-interposition>")
add_compile_definitions("$<${released}:_FORTIFY_SOURCE=2>")
add_link_options("$<${released}:-Wl,-z,relro,-z,now>")

if(SIGNALBOX_SANITIZE)
  # GCC 12 believes an instrumented std::string to be overrun (its bug 105651).
  add_compile_options(-fsanitize=${SIGNALBOX_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=undefined -Wno-array-bounds)
  add_link_options(-fsanitize=${SIGNALBOX_SANITIZE})
  if(SIGNALBOX_SANITIZE STREQUAL "thread")
    add_compile_options(-Wno-tsan)
  endif()
endif()

option(SIGNALBOX_FUZZ "Build the fuzzer of tests/fuzz (clang)" OFF)
if(SIGNALBOX_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()

find_program(SIGNALBOX_CCACHE ccache)
if(SIGNALBOX_CCACHE)
  # pch_defines and time_macros: without them ccache never reuses a file that includes a precompiled header.
  set(CMAKE_CXX_COMPILER_LAUNCHER /usr/bin/env
    CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
    CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1 ${SIGNALBOX_CCACHE})
  set(CMAKE_C_COMPILER_LAUNCHER ${SIGNALBOX_CCACHE})
  add_compile_options($<$<AND:$<COMPILE_LANGUAGE:CXX>,$<CXX_COMPILER_ID:GNU>>:-fpch-preprocess>)
endif()

find_program(SIGNALBOX_MOLD mold)
if(SIGNALBOX_MOLD AND NOT SIGNALBOX_SANITIZE)
  add_link_options(-fuse-ld=mold)
endif()
