# signalbox_library(NAME [DEPENDS lib...] [PRIVATE lib...] [GUI])
#
# One static library a folder: every .cpp beside the CMakeLists.txt that calls this. DEPENDS is what the
# headers show, PRIVATE what only the sources need. Include paths are "folder/file.h" below models/ or
# widgets/. GUI takes the precompiled header with Qt Widgets in it.
function(signalbox_library name)
  cmake_parse_arguments(arg "GUI" "" "DEPENDS;PRIVATE" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS "*.cpp" "*.h")
  add_library(${name} STATIC ${sources})
  target_include_directories(${name} PUBLIC "${CMAKE_SOURCE_DIR}/models" "${CMAKE_SOURCE_DIR}/widgets")
  target_link_libraries(${name} PUBLIC ${arg_DEPENDS} Qt6::Core PRIVATE ${arg_PRIVATE})
  if(arg_GUI)
    target_link_libraries(${name} PUBLIC Qt6::Widgets)
    target_precompile_headers(${name} REUSE_FROM pch_gui)
  else()
    target_precompile_headers(${name} REUSE_FROM pch_core)
  endif()
  set_property(GLOBAL APPEND PROPERTY SIGNALBOX_LIBRARIES ${name})
endfunction()

# signalbox_program(NAME lib...): one program from the .cpp files of this folder.
function(signalbox_program name)
  file(GLOB sources CONFIGURE_DEPENDS "*.cpp" "*.h")
  add_executable(${name} ${sources})
  target_link_libraries(${name} PRIVATE ${ARGN})
  target_include_directories(${name} PRIVATE "${CMAKE_CURRENT_SOURCE_DIR}")
  target_compile_definitions(${name} PRIVATE SIGNALBOX_VERSION="${PROJECT_VERSION}")
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")
endfunction()

# signalbox_tests(LABEL [GUI] lib...): every tst_*.cpp of this folder becomes one test with that label.
# Other .cpp files of the folder are shared by all its tests. Run under the offscreen platform.
function(signalbox_tests label)
  cmake_parse_arguments(arg "GUI" "" "" ${ARGN})
  file(GLOB tests CONFIGURE_DEPENDS "tst_*.cpp")
  file(GLOB shared CONFIGURE_DEPENDS "*.cpp" "*.h")
  list(FILTER shared EXCLUDE REGEX "/tst_[^/]*$")
  get_filename_component(folder "${CMAKE_CURRENT_SOURCE_DIR}" NAME)
  foreach(source ${tests})
    get_filename_component(base "${source}" NAME_WE)
    string(REGEX REPLACE "^tst_" "" short "${base}")
    set(target "test_${folder}_${short}")
    add_executable(${target} "${source}" ${shared})
    target_include_directories(${target} PRIVATE "${CMAKE_CURRENT_SOURCE_DIR}" "${CMAKE_SOURCE_DIR}/tests")
    target_compile_definitions(${target} PRIVATE
      TEST_SOURCE_DIR="${CMAKE_CURRENT_SOURCE_DIR}" PROJECT_SOURCE_DIR="${CMAKE_SOURCE_DIR}"
      PROJECT_BINARY_DIR="${CMAKE_BINARY_DIR}")
    target_link_libraries(${target} PRIVATE ${arg_UNPARSED_ARGUMENTS} Qt6::Test)
    if(arg_GUI)
      target_precompile_headers(${target} REUSE_FROM pch_gui)
    else()
      target_precompile_headers(${target} REUSE_FROM pch_core)
    endif()
    set_target_properties(${target} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
    add_test(NAME "${folder}/${short}" COMMAND ${target})
    set_tests_properties("${folder}/${short}" PROPERTIES LABELS "${label}" TIMEOUT 300
      ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;TZ=UTC")
    if(label STREQUAL "integration")
      # Brokers, labs and eIMs of two tests at once would only measure how busy two cores are.
      set_tests_properties("${folder}/${short}" PROPERTIES RUN_SERIAL ON)
    endif()
  endforeach()
endfunction()

# Adds every folder below this one that has a CMakeLists.txt.
function(signalbox_add_folders)
  file(GLOB lists CONFIGURE_DEPENDS "*/CMakeLists.txt")
  foreach(list ${lists})
    get_filename_component(folder "${list}" DIRECTORY)
    add_subdirectory("${folder}")
  endforeach()
endfunction()
